package dev.ringback.texting;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OFFICE;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.Northside.TEST_PHONE;
import static dev.ringback.texting.NoContactReason.CAP_REACHED;
import static dev.ringback.texting.NoContactReason.DUPLICATE;
import static dev.ringback.texting.NoContactReason.INTERNAL_NUMBER;
import static dev.ringback.texting.NoContactReason.INVALID_NUMBER;
import static dev.ringback.texting.NoContactReason.LANDLINE;
import static dev.ringback.texting.NoContactReason.NOT_CONFIGURED;
import static dev.ringback.texting.NoContactReason.NO_CONSENT;
import static dev.ringback.texting.NoContactReason.OPTED_OUT;
import static dev.ringback.texting.NoContactReason.QUIET_HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Northside;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.company.QuietHours;
import dev.ringback.company.QuietHours.Then;
import dev.ringback.company.TextingPolicy;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.ConsentService;
import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.texting.Leave.Go;
import dev.ringback.texting.Leave.Stay;
import dev.ringback.texting.Leave.TooLate;
import dev.ringback.texting.Leave.Wait;
import dev.ringback.visit.Visit;
import dev.ringback.visit.VisitId;
import dev.ringback.wording.Template;
import dev.ringback.wording.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a text that Dana wrote may leave the house. */
class GatekeeperTest {

    private static final Instant TEN_PM = NINE_AM.plus(Duration.ofHours(13));
    private static final Instant EIGHT_AM_NEXT_DAY = NINE_AM.plus(Duration.ofHours(23));

    private final TextingRoom room = new TextingRoom().rosaBookedAVisit();
    private final ConsentService consent = room.consent;
    private final Texts texts = room.texts;

    private static TextMessage text(
            String id, PhoneNumber to, Purpose purpose, Words words, @Nullable VisitId visit, Instant createdAt) {
        return new TextMessage(
                new TextId(id),
                ID,
                Direction.OUTBOUND,
                new CustomerId("rosa"),
                null,
                visit,
                purpose,
                MAIN_NUMBER,
                to,
                words,
                List.of(),
                DANA.id(),
                null,
                createdAt,
                null,
                Delivery.of(Proof.QUEUED, Sending.at(createdAt, createdAt.plus(TextSender.GIVE_UP))),
                null,
                0,
                List.of());
    }

    private static TextMessage notice(String id, String body, Instant createdAt) {
        return text(id, ROSA, Purpose.SERVICE_NOTICE, Words.own(body), null, createdAt);
    }

    private static TextMessage notice() {
        return notice("text-1", "The part is here.", NINE_AM);
    }

    private static TextMessage reply(String id, String body, Instant createdAt) {
        return text(id, ROSA, Purpose.REPLY, Words.own(body), null, createdAt);
    }

    private static TextMessage prepared(String id, Template template, @Nullable VisitId visit, Instant createdAt) {
        return text(id, ROSA, Purpose.SERVICE_NOTICE, new Words("Words of " + id, template, 0), visit, createdAt);
    }

    private static Receipt taken(String providerId) {
        return new Receipt(providerId, Proof.DELIVERED, null);
    }

    private Leave leave(TextMessage text) {
        return leave(COMPANY, text, NINE_AM);
    }

    private Leave leave(Company company, TextMessage text, Instant now) {
        texts.insert(text);
        return room.gatekeeper.mayLeave(company, text, now);
    }

    private static Leave stay(NoContactReason reason) {
        return new Stay(reason);
    }

    @Test
    void whoExpectsItGetsIt() {
        assertThat(leave(notice())).isEqualTo(new Go());
    }

    @Test
    void theCompanysOwnNumbersAreNotTexted() {
        assertThat(List.of(MAIN_NUMBER, OFFICE, TEST_PHONE))
                .allSatisfy(to -> assertThat(leave(text(to.e164(), to, Purpose.REPLY, Words.own("Hi"), null, NINE_AM)))
                        .isEqualTo(stay(INTERNAL_NUMBER)));
    }

    @Test
    void notEvenAnAnswerToAKeywordGoesToTheCompanysOwnNumbers() {
        var answer = new Words("You said STOP", Template.OPT_OUT_CONFIRMATION, 0);

        assertThat(leave(text("text-1", TEST_PHONE, Purpose.REPLY, answer, null, NINE_AM)))
                .isEqualTo(stay(INTERNAL_NUMBER));
    }

    @Test
    void withoutACarrierNothingGoes() {
        assertThat(leave(Northside.company(null), notice(), NINE_AM)).isEqualTo(stay(NOT_CONFIGURED));
    }

    @Test
    void whoSaidStopIsNotTexted() {
        consent.revoked(ID, ROSA, "text/stop", "STOP", Method.KEYWORD, NINE_AM);

        assertThat(leave(notice())).isEqualTo(stay(OPTED_OUT));
    }

    @Test
    void whatMayMeanStopIsNoConsentUntilSomebodyHasDecided() {
        consent.questioned(ID, ROSA, "text/q", "please stop texting me", NINE_AM);

        assertThat(leave(notice())).isEqualTo(stay(NO_CONSENT));
    }

    @Test
    void whoNeverSaidAnythingIsNotTexted() {
        assertThat(leave(text("text-1", HENRY, Purpose.SERVICE_NOTICE, Words.own("Hi"), null, NINE_AM)))
                .isEqualTo(stay(NO_CONSENT));
    }

    @Test
    void aLandlineIsNotTextedAndNorIsANumberThatIsNone() {
        consent.unreachable(ID, ROSA, true, "carrier/1", "A landline", NINE_AM);
        consent.unreachable(ID, HENRY, false, "carrier/2", "No such number", NINE_AM);

        assertThat(leave(notice())).isEqualTo(stay(LANDLINE));
        assertThat(leave(text("text-2", HENRY, Purpose.REPLY, Words.own("Hi"), null, NINE_AM)))
                .isEqualTo(stay(INVALID_NUMBER));
    }

    @Test
    void inQuietHoursItWaitsForTheMorning() {
        assertThat(leave(COMPANY, notice(), TEN_PM)).isEqualTo(new Wait(EIGHT_AM_NEXT_DAY));
    }

    @Test
    void whereTheCompanyWantsItSoItDoesNotWait() {
        var usual = TextingPolicy.USUAL;
        var quiet = new QuietHours(QuietHours.USUAL.from(), QuietHours.USUAL.until(), Then.REFUSE);
        var refusing = TextingRoom.texting(new TextingPolicy(
                quiet,
                true,
                usual.authority(),
                usual.delayThreshold(),
                usual.reviewEvery(),
                null,
                usual.approveWithin()));

        assertThat(leave(refusing, notice(), TEN_PM)).isEqualTo(stay(QUIET_HOURS));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPT_OUT_CONFIRMATION", "HELP_ANSWER"})
    void anAnswerToAKeywordGoesWhateverTheLedgerSays(Template template) {
        consent.revoked(ID, ROSA, "text/stop", "STOP", Method.KEYWORD, NINE_AM);

        assertThat(leave(COMPANY, prepared("text-1", template, null, NINE_AM), TEN_PM))
                .isEqualTo(new Go());
    }

    @Test
    void theSameWordsWithinFiveMinutesAreATwin() {
        texts.insert(notice("first", "The part is here.", NINE_AM).receipt(taken("SM0"), NINE_AM));
        var soon = NINE_AM.plus(Duration.ofMinutes(5)).minusMillis(1);

        assertThat(leave(COMPANY, notice("twin", "The part is here.", soon), soon))
                .isEqualTo(stay(DUPLICATE));
    }

    @Test
    void theSameWordsLaterAreAnotherText() {
        texts.insert(notice("first", "The part is here.", NINE_AM).receipt(taken("SM0"), NINE_AM));
        var later = NINE_AM.plus(Duration.ofMinutes(5));

        assertThat(leave(COMPANY, notice("again", "The part is here.", later), later))
                .isEqualTo(new Go());
    }

    @Test
    void otherWordsAtOnceAreAnotherText() {
        texts.insert(notice("first", "The part is here.", NINE_AM).receipt(taken("SM0"), NINE_AM));

        assertThat(leave(notice("second", "It fits, too.", NINE_AM))).isEqualTo(new Go());
    }

    @Test
    void theSameWordsToAnotherNumberAreAnotherText() {
        room.booked(HENRY);
        texts.insert(notice("first", "The part is here.", NINE_AM).receipt(taken("SM0"), NINE_AM));

        assertThat(leave(text("henrys", HENRY, Purpose.SERVICE_NOTICE, Words.own("The part is here."), null, NINE_AM)))
                .isEqualTo(new Go());
    }

    @Test
    void whatStillWaitsDoesNotGoOnceTheSameWordsHaveGone() {
        var later = NINE_AM.plus(Duration.ofHours(3));
        var waiting = notice("waiting", "The part is here.", NINE_AM);
        texts.insert(waiting);

        assertThat(leave(COMPANY, notice("again", "The part is here.", later), later))
                .isEqualTo(new Go());
        texts.change(ID, new TextId("again"), it -> it.receipt(taken("SM1"), later));
        assertThat(room.gatekeeper.mayLeave(COMPANY, waiting, later)).isEqualTo(stay(DUPLICATE));
    }

    @Test
    void whileNobodyKnowsWhetherTheEarlierArrivedTheSameWordsDoNotGo() {
        var later = NINE_AM.plus(Duration.ofHours(3));
        texts.insert(notice("unsure", "The part is here.", NINE_AM)
                .handedOver(NINE_AM)
                .unconfirmed(NINE_AM, NINE_AM)
                .leftUnconfirmed());

        assertThat(leave(COMPANY, notice("again", "The part is here.", later), later))
                .isEqualTo(stay(DUPLICATE));
    }

    @Test
    void whatWentNowhereMayBeSaidAgainAtOnce() {
        texts.insert(notice("failed", "The part is here.", NINE_AM).failed("30008", NINE_AM));
        texts.insert(notice("kept", "The part is here.", NINE_AM).noContact(QUIET_HOURS, null, NINE_AM));

        assertThat(leave(notice("again", "The part is here.", NINE_AM))).isEqualTo(new Go());
    }

    @Test
    void whileAnotherTextToThemIsOnItsWayATextStepsBackForAMoment() {
        texts.insert(notice("a", "The part is here.", NINE_AM).handedOver(NINE_AM));
        var twin = notice("b", "The part is here.", NINE_AM);

        assertThat(leave(twin))
                .isInstanceOfSatisfying(
                        Wait.class,
                        it -> assertThat(it.until()).isBetween(NINE_AM.plusMillis(1), NINE_AM.plusSeconds(3)));
        texts.change(ID, new TextId("a"), it -> it.receipt(taken("SM1"), NINE_AM));
        assertThat(room.gatekeeper.mayLeave(COMPANY, twin, NINE_AM)).isEqualTo(stay(DUPLICATE));
    }

    @Test
    void aTextOfWhichNobodyHearsHoldsUpNobodyForLong() {
        texts.insert(notice("lost", "The part is here.", NINE_AM).handedOver(NINE_AM));
        var minutesLater = NINE_AM.plus(Duration.ofMinutes(2));

        assertThat(leave(COMPANY, notice("other", "It fits, too.", minutesLater), minutesLater))
                .isEqualTo(new Go());
        assertThat(leave(COMPANY, notice("twin", "The part is here.", minutesLater), minutesLater))
                .isEqualTo(stay(DUPLICATE));
    }

    private static TextMessage review(String id, Instant createdAt) {
        return text(
                id, ROSA, Purpose.MARKETING, new Words("Words of " + id, Template.REVIEW_REQUEST, 0), null, createdAt);
    }

    @Test
    void nobodyIsAskedForAReviewTwiceWithinTheTimeTheCompanyLeaves() {
        consent.granted(ID, ROSA, Purpose.MARKETING, "form/1", "Yes", Method.PAPER, NINE_AM);
        texts.insert(review("first", NINE_AM).receipt(taken("SM0"), NINE_AM));
        var ninetyDaysLater = NINE_AM.plus(TextingPolicy.USUAL.reviewEvery());

        assertThat(leave(COMPANY, review("soon", ninetyDaysLater), ninetyDaysLater))
                .isEqualTo(stay(CAP_REACHED));
    }

    @Test
    void afterThatTheyMayBeAskedAgain() {
        consent.granted(ID, ROSA, Purpose.MARKETING, "form/1", "Yes", Method.PAPER, NINE_AM);
        texts.insert(review("first", NINE_AM).receipt(taken("SM0"), NINE_AM));
        var later = NINE_AM.plus(TextingPolicy.USUAL.reviewEvery()).plusMillis(1);

        assertThat(leave(COMPANY, review("later", later), later)).isEqualTo(new Go());
    }

    @Test
    void aReviewThatWasNeverAskedForDoesNotCount() {
        consent.granted(ID, ROSA, Purpose.MARKETING, "form/1", "Yes", Method.PAPER, NINE_AM);
        texts.insert(review("first", NINE_AM).failed("30008", NINE_AM));
        texts.insert(notice("other", "The part is here.", NINE_AM).receipt(taken("SM0"), NINE_AM));

        assertThat(leave(review("second", NINE_AM.plusSeconds(1)))).isEqualTo(new Go());
    }

    private static TextMessage onMyWay(Visit visit) {
        return prepared(String.valueOf(VisitTexts.onMyWayId(visit)), Template.ON_MY_WAY, visit.id(), NINE_AM);
    }

    @Test
    void onMyWayGoesWhileTheTechnicianIsOnTheWay() {
        var underway = room.neighbours.visits.underway("visit-1");

        assertThat(leave(onMyWay(underway))).isEqualTo(new Go());
    }

    @Test
    void onMyWayIsTooLateOnceTheTechnicianHasArrived() {
        var underway = room.neighbours.visits.underway("visit-1");
        room.neighbours.visits.arrived("visit-1");

        assertThat(leave(onMyWay(underway))).isEqualTo(new TooLate());
    }

    @Test
    void onMyWayOfALegThatWasTurnedBackFromIsTooLateEvenWhenTheyAreOnTheWayAgain() {
        var first = room.neighbours.visits.underway("visit-1");
        var second = room.neighbours.visits.underwayAgain("visit-1");

        assertThat(leave(onMyWay(first))).isEqualTo(new TooLate());
        assertThat(leave(onMyWay(second))).isEqualTo(new Go());
    }

    @Test
    void onMyWayIsNotSaidBeforeAnybodySetsOutNorOfAVisitThatIsNotThere() {
        room.neighbours.visits.scheduled("visit-1");

        assertThat(leave(prepared("text-1", Template.ON_MY_WAY, new VisitId("visit-1"), NINE_AM)))
                .isEqualTo(new TooLate());
        assertThat(leave(prepared("text-2", Template.ON_MY_WAY, new VisitId("visit-2"), NINE_AM)))
                .isEqualTo(new TooLate());
    }

    @Test
    void aDelayIsToldWhileTheCustomerWaits() {
        room.neighbours.visits.scheduled("visit-1");
        var delay = prepared("text-1", Template.DELAY, new VisitId("visit-1"), NINE_AM);
        assertThat(leave(delay)).isEqualTo(new Go());

        room.neighbours.visits.arrived("visit-1");
        assertThat(room.gatekeeper.mayLeave(COMPANY, delay, NINE_AM)).isEqualTo(new TooLate());
    }

    @Test
    void aStopCountsMoreThanWhatIsOver() {
        var underway = room.neighbours.visits.underway("visit-1");
        room.neighbours.visits.arrived("visit-1");
        consent.revoked(ID, ROSA, "text/stop", "STOP", Method.KEYWORD, NINE_AM);

        assertThat(leave(onMyWay(underway))).isEqualTo(stay(OPTED_OUT));
    }

    /** Where Rosa has allowed nothing yet. */
    private TextingRoom unbooked() {
        return new TextingRoom();
    }

    @Test
    void whoCalledIsAnsweredOnce() {
        var fresh = unbooked();
        fresh.consent.contacted(ID, ROSA, "call/1", "They called.", Method.CALL, NINE_AM);
        fresh.texts.insert(reply("first", "Sorry we missed your call.", NINE_AM).receipt(taken("SM0"), NINE_AM));
        var second = reply("second", "Are you there?", NINE_AM.plusSeconds(9));
        fresh.texts.insert(second);

        assertThat(fresh.gatekeeper.mayLeave(COMPANY, second, NINE_AM)).isEqualTo(stay(NO_CONSENT));
        fresh.consent.contacted(ID, ROSA, "call/2", "They called.", Method.CALL, NINE_AM.plusSeconds(60));
        assertThat(fresh.gatekeeper.mayLeave(COMPANY, second, NINE_AM.plusSeconds(60)))
                .isEqualTo(new Go());
    }

    @Test
    void ofTwoAnswersExactlyOneGoes() {
        var fresh = unbooked();
        fresh.consent.contacted(ID, ROSA, "call/1", "They called.", Method.CALL, NINE_AM);
        var one = reply("a", "Sorry we missed your call.", NINE_AM);
        var other = reply("b", "How can we help?", NINE_AM);
        fresh.texts.insert(one);
        fresh.texts.insert(other);

        assertThat(fresh.gatekeeper.mayLeave(COMPANY, other, NINE_AM)).isEqualTo(new Go());
        fresh.texts.change(ID, other.id(), it -> it.receipt(taken("SM1"), NINE_AM));
        assertThat(fresh.gatekeeper.mayLeave(COMPANY, one, NINE_AM)).isEqualTo(stay(NO_CONSENT));
    }

    @Test
    void anEarlierAnswerDoesNotGoOnceTheCarrierHasALaterOne() {
        var fresh = unbooked();
        fresh.consent.contacted(ID, ROSA, "call/1", "They called.", Method.CALL, NINE_AM);
        var earlier = reply("a", "Sorry we missed your call.", NINE_AM);
        fresh.texts.insert(earlier);
        fresh.texts.insert(reply("b", "How can we help?", NINE_AM).receipt(taken("SM0"), NINE_AM));

        assertThat(fresh.gatekeeper.mayLeave(COMPANY, earlier, NINE_AM)).isEqualTo(stay(NO_CONSENT));
    }

    @Test
    void anAnswerToHelpIsNotTheAnswerToTheirCall() {
        var fresh = unbooked();
        fresh.consent.contacted(ID, ROSA, "call/1", "They called.", Method.CALL, NINE_AM);
        fresh.texts.insert(text("help", ROSA, Purpose.REPLY, new Words("Help", Template.HELP_ANSWER, 0), null, NINE_AM)
                .receipt(taken("SM0"), NINE_AM));
        var answer = reply("text-1", "Sorry we missed your call.", NINE_AM.plusSeconds(1));
        fresh.texts.insert(answer);

        assertThat(fresh.gatekeeper.mayLeave(COMPANY, answer, NINE_AM.plusSeconds(1)))
                .isEqualTo(new Go());
    }

    @Test
    void whatAPersonWritesIsNotBound() {
        for (var i = 0; i < 5; i++) {
            texts.insert(notice("said-" + i, "Words " + i, NINE_AM).receipt(taken("SM" + i), NINE_AM));
        }

        assertThat(leave(notice("another", "And more", NINE_AM.plusSeconds(1)))).isEqualTo(new Go());
    }
}
