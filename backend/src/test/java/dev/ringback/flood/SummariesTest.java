package dev.ringback.flood;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.Together;
import dev.ringback.customer.CustomerRoom;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpRoom;
import dev.ringback.journal.TestJournaling;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unknown callers by the dozen, and Dana's phone. */
class SummariesTest {

    private final MongoDatabase database = new TestDatabase().open();
    private final SettableClock clock = new SettableClock(NINE_AM);
    private final FollowUpRoom followUps = new FollowUpRoom(
            database,
            new TestJournaling(database, clock).journaling,
            new CustomerRoom(database, clock, COMPANY).service,
            COMPANY,
            clock);
    private final FloodGuard guard = FloodRoom.guard(database, followUps.service, COMPANY, clock);
    private final PhoneLoads loads = new MongoPhoneLoads(database, new TestJournaling(database, clock).journaling);
    private final List<String> told = new ArrayList<>();
    private final Summaries summaries = new Summaries(loads, followUps.service, List.of(door()), clock);
    private boolean dies;

    private SummaryDoor door() {
        return new SummaryDoor() {
            @Override
            public Door door() {
                return Door.PUSH;
            }

            @Override
            public void tell(Phone phone, News news, Gathered.Together more) {
                told.add(news.occasion() + more.words());
                if (dies) {
                    throw new IllegalStateException("The backend dies");
                }
            }
        };
    }

    private List<FollowUp> callers(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> followUps.missedCall("call-" + i, new PhoneNumber("+1312555" + (1000 + i))))
                .toList();
    }

    private boolean mayTell(FollowUp about) {
        return guard.mayTell(
                Phone.withApp(ID, DANA.id()),
                new News(DANA.id(), about, "URGENT_FOLLOW_UP", "event-" + about.id(), true));
    }

    private void workersLookAfter(Duration time) {
        clock.passes(time);
        summaries.take().ifPresent(summaries::work);
    }

    @Test
    void howeverManyAskAtOnceTheSameFewAreToldAndTheRestTogether() throws InterruptedException, ExecutionException {
        var all = callers(30);

        var answers = Together.run(30, i -> mayTell(all.get(i)));

        assertThat(answers).filteredOn(it -> it).hasSize(4);
        assertThat(IntStream.range(0, 30).mapToObj(i -> mayTell(all.get(i)))).isEqualTo(answers);
        workersLookAfter(Duration.ofSeconds(29));
        assertThat(told).isEmpty();
        workersLookAfter(Duration.ofSeconds(1));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).endsWith(" and 25 more from unknown callers");
        workersLookAfter(Duration.ofHours(1));
        assertThat(told).hasSize(1);
    }

    @Test
    void whatSomebodyElseTookMeanwhileIsNotCountedAndNobodyIsToldOfNothing() {
        var all = callers(7);
        all.forEach(this::mayTell);
        followUps.service.claim(LUIS, all.get(6).id());
        workersLookAfter(Duration.ofSeconds(31));
        assertThat(told.getFirst()).endsWith(" and 1 more from unknown callers");

        var late = followUps.missedCall("late", new PhoneNumber("+13125559999"));
        assertThat(mayTell(late)).isFalse();
        followUps.service.claim(LUIS, late.id());
        workersLookAfter(Duration.ofMinutes(11));
        assertThat(told).hasSize(1);
        assertThat(loads.of(Phone.withApp(ID, DANA.id())).due()).isEmpty();
    }

    @Test
    void aSummaryInTheHandsOfABackendThatDiesIsToldAgainUnderTheSameKey() {
        callers(6).forEach(this::mayTell);
        dies = true;
        clock.passes(Duration.ofSeconds(31));
        try {
            summaries.take().ifPresent(summaries::work);
        } catch (IllegalStateException dead) {
            dies = false;
        }
        workersLookAfter(Duration.ofSeconds(31));
        workersLookAfter(Duration.ofSeconds(31));

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).isEqualTo(told.get(1));
    }
}
