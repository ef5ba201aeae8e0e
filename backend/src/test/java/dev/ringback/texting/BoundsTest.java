package dev.ringback.texting;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.texting.NoContactReason.CAP_REACHED;
import static dev.ringback.texting.NoContactReason.NOT_APPROVED;
import static dev.ringback.texting.NoContactReason.QUIET_HOURS;
import static dev.ringback.texting.TextSamples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.company.Authority;
import dev.ringback.company.Authority.Mode;
import dev.ringback.company.BusinessHours.Span;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.company.TextingPolicy;
import dev.ringback.consent.ConsentLedgerInMemory;
import dev.ringback.consent.Recipient;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.texting.Leave.Go;
import dev.ringback.texting.Leave.Stay;
import dev.ringback.texting.Leave.Wait;
import dev.ringback.wording.Template;
import dev.ringback.wording.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Ringback writes by itself, within the bounds that Northside sets it. */
class BoundsTest {

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final PhoneNumber IN_LOS_ANGELES = new PhoneNumber("+13105550143");

    private final Texts texts = new TextsInMemory(new SettableClock(NINE_AM));
    private final Bounds bounds = new Bounds(texts, ConsentLedgerInMemory.service());

    private static Company with(Authority authority) {
        var usual = TextingPolicy.USUAL;
        return TextingRoom.texting(new TextingPolicy(
                usual.quietHours(),
                true,
                Map.of(Purpose.REPLY, authority),
                usual.delayThreshold(),
                usual.reviewEvery(),
                null,
                usual.approveWithin()));
    }

    private static Authority sending(@Nullable Span hours, int perNumber, int perDay, Duration coolDown) {
        return new Authority(Mode.SEND, hours, perNumber, perDay, coolDown);
    }

    private static TextMessage text(String id, PhoneNumber to, @Nullable MemberId author, Instant createdAt) {
        return TextSamples.outbound(
                ID,
                id,
                to,
                Purpose.REPLY,
                Words.own("Sorry we missed your call."),
                author,
                createdAt,
                null,
                Delivery.of(Proof.QUEUED, Sending.at(createdAt, createdAt.plus(TextSender.GIVE_UP))));
    }

    private static TextMessage automatic(String id, Instant createdAt) {
        return text(id, ROSA, null, createdAt);
    }

    private static TextMessage taken(TextMessage text) {
        return text.receipt(new Receipt("SM-" + text.id(), Proof.DELIVERED, null), text.createdAt());
    }

    private Leave leave(Authority authority, TextMessage text, Instant now) {
        texts.insert(text);
        var others = OtherTexts.than(text, texts, now.minus(Duration.ofDays(30)));
        return bounds.mayLeave(with(authority), new Recipient(text.to(), null), text, others, now);
    }

    private Leave leave(Authority authority, TextMessage text) {
        return leave(authority, text, text.createdAt());
    }

    @Test
    void theFirstGoes() {
        assertThat(leave(Authority.of(Mode.SEND), automatic("text-1", NINE_AM))).isEqualTo(new Go());
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "DRAFT"})
    void whatTheCompanyDoesNotWantSentByItselfAnyMoreStays(Mode mode) {
        assertThat(leave(Authority.of(mode), automatic("text-1", NINE_AM))).isEqualTo(new Stay(NOT_APPROVED));
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonWritesIsNotBound(Mode mode) {
        texts.insert(taken(automatic("before", NINE_AM)));
        var never = new Authority(mode, new Span(LocalTime.of(3, 0), LocalTime.of(3, 1)), 1, 1, A_DAY);

        assertThat(leave(never, text("text-1", ROSA, DANA.id(), NINE_AM.plusSeconds(1))))
                .isEqualTo(new Go());
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonApprovedIsNotBound(Mode mode) {
        texts.insert(taken(automatic("before", NINE_AM)));
        var never = new Authority(mode, new Span(LocalTime.of(3, 0), LocalTime.of(3, 1)), 1, 1, A_DAY);
        var approved = TextSamples.outbound(
                        ID,
                        "text-1",
                        ROSA,
                        Purpose.REPLY,
                        Words.own("It costs $99."),
                        null,
                        NINE_AM,
                        Approval.wanted(List.of(), NINE_AM.plus(A_DAY)),
                        Delivery.of(Proof.DRAFTED, null))
                .approved(DAN, "It costs $99.", NINE_AM);

        assertThat(leave(never, approved)).isEqualTo(new Go());
    }

    @Test
    void whileItCoolsDownNoOtherGoesToTheNumber() {
        var authority = sending(null, 9, 9, Duration.ofHours(2));
        texts.insert(taken(automatic("before", NINE_AM)));
        var cool = NINE_AM.plus(Duration.ofHours(2));

        assertThat(leave(authority, automatic("soon", cool.minusMillis(1)))).isEqualTo(new Stay(CAP_REACHED));
        assertThat(leave(authority, text("henrys", HENRY, null, cool.minusMillis(1))))
                .isEqualTo(new Go());
    }

    @Test
    void onceItHasCooledDownAnotherGoes() {
        texts.insert(taken(automatic("before", NINE_AM)));

        assertThat(leave(
                        sending(null, 9, 9, Duration.ofHours(2)),
                        automatic("later", NINE_AM.plus(Duration.ofHours(2)))))
                .isEqualTo(new Go());
    }

    @Test
    void aCoolDownMayLastLongerThanADay() {
        var authority = sending(null, 9, 9, Duration.ofDays(7));
        texts.insert(taken(automatic("before", NINE_AM)));

        assertThat(leave(authority, automatic("soon", NINE_AM.plus(Duration.ofDays(6)))))
                .isEqualTo(new Stay(CAP_REACHED));
    }

    @Test
    void soManyGoToANumberInADay() {
        var authority = sending(null, 2, 9, Duration.ZERO);
        texts.insert(taken(automatic("first", NINE_AM)));

        assertThat(leave(authority, automatic("second", NINE_AM.plusSeconds(60))))
                .isEqualTo(new Go());
        texts.change(ID, new TextId("second"), BoundsTest::taken);
        assertThat(leave(authority, automatic("third", NINE_AM.plusSeconds(120))))
                .isEqualTo(new Stay(CAP_REACHED));
        assertThat(leave(authority, text("henrys", HENRY, null, NINE_AM.plusSeconds(120))))
                .isEqualTo(new Go());
    }

    @Test
    void anAnswerToHelpUsesNothingUp() {
        var help = outbound(
                ID,
                "help",
                ROSA,
                Purpose.REPLY,
                new Words("Call us.", Template.HELP_ANSWER, 0),
                null,
                NINE_AM,
                null,
                Delivery.of(Proof.QUEUED, Sending.at(NINE_AM, NINE_AM.plus(A_DAY))));
        texts.insert(taken(help));

        assertThat(leave(sending(null, 1, 9, A_DAY), automatic("text-1", NINE_AM.plusSeconds(1))))
                .isEqualTo(new Go());
    }

    @Test
    void aDayLaterTheNextGoes() {
        var authority = sending(null, 2, 9, Duration.ZERO);
        texts.insert(taken(automatic("first", NINE_AM)));
        texts.insert(taken(automatic("second", NINE_AM.plusSeconds(60))));

        assertThat(leave(authority, automatic("next-day", NINE_AM.plus(A_DAY)))).isEqualTo(new Go());
    }

    @Test
    void soManyGoOutInADayToAllTogether() {
        var authority = sending(null, 9, 2, Duration.ZERO);
        texts.insert(taken(text("first", new PhoneNumber("+13125550171"), null, NINE_AM)));
        texts.insert(taken(text("second", new PhoneNumber("+13125550172"), null, NINE_AM)));

        assertThat(leave(authority, automatic("third", NINE_AM.plusSeconds(1)))).isEqualTo(new Stay(CAP_REACHED));
        assertThat(leave(authority, automatic("next-day", NINE_AM.plus(A_DAY).plusMillis(1))))
                .isEqualTo(new Go());
    }

    @Test
    void whatWentNowhereAndWhatPeopleWroteUsesNothingUp() {
        texts.insert(automatic("failed", NINE_AM).failed("30008", NINE_AM));
        texts.insert(automatic("kept", NINE_AM).noContact(QUIET_HOURS, null, NINE_AM));
        texts.insert(taken(text("danas", ROSA, DANA.id(), NINE_AM)));

        assertThat(leave(sending(null, 1, 1, A_DAY), automatic("text-1", NINE_AM.plusSeconds(1))))
                .isEqualTo(new Go());
    }

    @Test
    void whatOnlyWaitsTakesNobodysPlaceAndWhatIsOnItsWayDoes() {
        var once = sending(null, 1, 9, A_DAY);
        texts.insert(automatic("b", NINE_AM));

        assertThat(leave(once, automatic("a", NINE_AM))).isEqualTo(new Go());
        texts.change(ID, new TextId("b"), it -> it.handedOver(NINE_AM));
        assertThat(leave(once, automatic("a", NINE_AM))).isEqualTo(new Stay(CAP_REACHED));
    }

    @Test
    void ofTwoThatWouldBothBeTheLastOfTheDayExactlyTheEarlierGoes() {
        var once = sending(null, 9, 1, Duration.ZERO);
        var later = text("b", HENRY, null, NINE_AM);
        texts.insert(later);

        assertThat(leave(once, automatic("a", NINE_AM))).isEqualTo(new Go());
        assertThat(leave(once, later)).isEqualTo(new Stay(CAP_REACHED));
    }

    @Test
    void theHoursAreByTheRecipientsClock() {
        // It is nine in Chicago, and seven in Los Angeles.
        var fromEight = sending(new Span(LocalTime.of(8, 0), LocalTime.of(17, 0)), 9, 9, Duration.ZERO);

        assertThat(leave(fromEight, automatic("rosas", NINE_AM))).isEqualTo(new Go());
        assertThat(leave(fromEight, text("western", IN_LOS_ANGELES, null, NINE_AM)))
                .isEqualTo(new Wait(NINE_AM.plus(Duration.ofHours(1))));
    }

    @Test
    void afterHoursItWaitsForTheNextMorning() {
        var fromEight = sending(new Span(LocalTime.of(8, 0), LocalTime.of(17, 0)), 9, 9, Duration.ZERO);
        var atFive = NINE_AM.plus(Duration.ofHours(8));

        assertThat(leave(fromEight, automatic("late", atFive.minusMillis(1)))).isEqualTo(new Go());
        assertThat(leave(fromEight, text("later", HENRY, null, atFive)))
                .isEqualTo(new Wait(NINE_AM.plus(Duration.ofHours(23))));
    }
}
