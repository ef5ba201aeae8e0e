package dev.ringback.flood;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.followup.Informant;
import dev.ringback.followup.WaitingSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** How much one phone bears. */
class PhoneLoadTest {

    private static final Informant PARTNER = new Informant(Informant.Kind.CLIENT, "answering-service");
    private static final Informant STRANGERS = new Informant(Informant.Kind.STRANGERS, null);
    private static final Phone APP = Phone.withApp(ID, DANA.id());

    private PhoneLoad load = PhoneLoad.none(APP);

    private static News news(String occasion) {
        return new News(DANA.id(), WaitingSamples.emergency(), "URGENT_FOLLOW_UP", occasion, true);
    }

    private boolean told(Informant of, String occasion, Instant at) {
        load = load.asked(of, news(occasion), at);
        return load.hasTold(occasion);
    }

    private int toldOf(Informant informant, int many, Instant at) {
        var told = 0;
        for (var i = 0; i < many; i++) {
            told += told(informant, informant + "-" + at + "-" + i, at) ? 1 : 0;
        }
        return told;
    }

    @Test
    void theFirstIsToldAtOnceAndThePlaceAfterTheFourthIsKeptForASummary() {
        assertThat(toldOf(PARTNER, 60, NINE_AM)).isEqualTo(4);
        assertThat(load.gatherings()).hasSize(1);
        assertThat(load.gatherings().getFirst().count()).isEqualTo(56);
        assertThat(load.due()).contains(NINE_AM.plusSeconds(30));
    }

    @Test
    void somebodyElsesIsToldAtOnceHoweverManyWentBefore() {
        toldOf(PARTNER, 60, NINE_AM);
        toldOf(STRANGERS, 60, NINE_AM);
        toldOf(new Informant(Informant.Kind.CALLER, "+13125550142"), 60, NINE_AM);

        assertThat(told(new Informant(Informant.Kind.MEMBER, "dan"), "dans", NINE_AM))
                .isTrue();
    }

    @Test
    void theSameNewsIsCountedOnce() {
        assertThat(told(PARTNER, "one", NINE_AM)).isTrue();
        var before = load;

        assertThat(told(PARTNER, "one", NINE_AM.plusSeconds(700))).isTrue();
        assertThat(load).isSameAs(before);
    }

    @Test
    void whatComesWhileAGatheringWaitsForRoomIsGatheredWithIt() {
        toldOf(PARTNER, 60, NINE_AM);
        tellSummary(NINE_AM.plusSeconds(30));
        assertThat(told(PARTNER, "later", NINE_AM.plusSeconds(60))).isFalse();

        assertThat(load.ripe(NINE_AM.plusSeconds(599))).isEmpty();
        assertThat(load.ripe(NINE_AM.plusSeconds(600))).isPresent();
    }

    @Test
    void whatReachedNobodyUsesNothingUp() {
        for (var i = 0; i < 20; i++) {
            assertThat(told(PARTNER, "news-" + i, NINE_AM)).isTrue();
            load = load.untold("news-" + i);
        }
        assertThat(load.untold("news-0")).isSameAs(load);
        assertThat(load.due()).isEmpty();
    }

    @Test
    void aSummaryThatWasBegunAndNotEndedIsToldAgain() {
        toldOf(PARTNER, 60, NINE_AM);
        var gathering = load.ripe(NINE_AM.plusSeconds(30)).orElseThrow();
        load = load.summarised(gathering, summary(gathering, NINE_AM.plusSeconds(30)));

        assertThat(load.ripe(NINE_AM.plusSeconds(59))).isEmpty();
        var again = load.ripe(NINE_AM.plusSeconds(60)).orElseThrow();
        assertThat(again.isBeingTold()).isTrue();
        load = load.ended(again);
        assertThat(load.due()).isEmpty();
    }

    /** Whoever opens whatever, whenever. */
    @RepeatedTest(20)
    void inNoTenMinutesIsAPhoneToldMoreThanItsDoorAllows(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var door = Door.values()[random.nextInt(3)];
        load = PhoneLoad.none(new Phone(ID, door, "dana"));
        var at = NINE_AM;
        for (var i = 0; i < 300; i++) {
            at = at.plusMillis(random.nextInt(20_000));
            var who = random.nextInt(5);
            told(who == 0 ? STRANGERS : new Informant(Informant.Kind.CLIENT, "client-" + who), "news-" + i, at);
            tellSummary(at);
            assertWithin(door, at);
        }
        for (var i = 0; i < 200 && load.due().isPresent(); i++) {
            at = load.due().orElseThrow();
            tellSummary(at);
            assertWithin(door, at);
        }
        assertThat(load.gatherings()).allMatch(Gathering::over);
    }

    private void assertWithin(Door door, Instant at) {
        var most = switch (door) {
            case PUSH -> 10;
            case TEXT -> 4;
            case CALL -> 2;
        };
        assertThat(load.told())
                .filteredOn(it -> it.at().isAfter(at.minus(Duration.ofMinutes(10))))
                .hasSizeLessThanOrEqualTo(most);
    }

    private void tellSummary(Instant at) {
        load.ripe(at).ifPresent(it -> {
            load = load.summarised(it, summary(it, at));
            load = load.ended(it);
        });
    }

    private static Gathering.Summary summary(Gathering of, Instant at) {
        return new Gathering.Summary(
                WaitingSamples.emergency().id(),
                "URGENT_FOLLOW_UP",
                of.count() - 1,
                "summary/" + of.entries().getFirst().occasion(),
                at);
    }
}
