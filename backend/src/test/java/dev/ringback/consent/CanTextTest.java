package dev.ringback.consent;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OFFICE;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.Northside.TEST_PHONE;
import static dev.ringback.company.Purpose.MARKETING;
import static dev.ringback.company.Purpose.ON_MY_WAY;
import static dev.ringback.company.Purpose.REPLY;
import static dev.ringback.company.Purpose.SERVICE_NOTICE;
import static dev.ringback.consent.ConsentSamples.booking;
import static dev.ringback.consent.ConsentSamples.call;
import static dev.ringback.consent.ConsentSamples.cleared;
import static dev.ringback.consent.ConsentSamples.grant;
import static dev.ringback.consent.ConsentSamples.landline;
import static dev.ringback.consent.ConsentSamples.line;
import static dev.ringback.consent.ConsentSamples.question;
import static dev.ringback.consent.ConsentSamples.refusal;
import static dev.ringback.consent.ConsentSamples.start;
import static dev.ringback.consent.ConsentSamples.stop;
import static dev.ringback.consent.ConsentSamples.text;
import static dev.ringback.consent.ConsentSamples.texting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.company.QuietHours;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.Verdict.Allowed;
import dev.ringback.consent.Verdict.Refused;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whether Rosa may be texted, by what the ledger says. Nobody has answered her yet, and it is nine in the morning. */
class CanTextTest {

    private static final Instant YESTERDAY = NINE_AM.minus(Duration.ofDays(1));
    private static final Answered NOT_YET = contact -> false;
    private static final Answered ALREADY = contact -> true;

    private final ConsentLedgerInMemory ledger = new ConsentLedgerInMemory();
    private final ConsentService consent = ledger.open();

    private void known(ConsentEntry... entries) {
        List.of(entries).forEach(consent::record);
    }

    private Verdict canText(Purpose purpose) {
        return canText(COMPANY, ROSA, purpose, NINE_AM, NOT_YET);
    }

    private Verdict canText(Company company, PhoneNumber number, Purpose purpose, Instant at, Answered answered) {
        return consent.canText(company, new Recipient(number, null), purpose, at, answered);
    }

    private static Allowed allowed(ConsentEntry... because) {
        return new Allowed(List.of(because));
    }

    private static Refused refused(Refusal reason, ConsentEntry... because) {
        return new Refused(reason, List.of(because));
    }

    private static Instant later(int seconds) {
        return YESTERDAY.plusSeconds(seconds);
    }

    @ParameterizedTest
    @EnumSource
    void whoNeverSaidAnythingIsNotTexted(Purpose purpose) {
        assertThat(canText(purpose)).isEqualTo(refused(Refusal.NO_CONSENT));
    }

    @ParameterizedTest
    @EnumSource
    void theCompanysOwnNumbersAreNeverTextedWhateverTheyAllow(Purpose purpose) {
        for (var number : List.of(MAIN_NUMBER, OFFICE, TEST_PHONE)) {
            consent.granted(COMPANY.id(), number, purpose, "form/" + number, "Yes", Method.PAPER, YESTERDAY);

            assertThat(canText(COMPANY, number, purpose, NINE_AM, NOT_YET)).isEqualTo(refused(Refusal.INTERNAL_NUMBER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAllowedForOnePurposeIsAllowedForNoOther(Purpose purpose) {
        known(grant("form/1", purpose, YESTERDAY));

        for (var other : Purpose.values()) {
            assertThat(canText(other))
                    .isEqualTo(
                            other == purpose
                                    ? allowed(grant("form/1", purpose, YESTERDAY))
                                    : refused(Refusal.NO_CONSENT));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MARKETING")
    void whatAllowsEverythingAllowsAllButMarketing(Purpose purpose) {
        known(grant("form/1", null, YESTERDAY));

        assertThat(canText(purpose)).isEqualTo(allowed(grant("form/1", null, YESTERDAY)));
        assertThat(canText(MARKETING)).isEqualTo(refused(Refusal.NO_CONSENT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"KEYWORD", "CARRIER", "STAFF_DECISION", "CALL", "IN_PERSON"})
    void whateverForbidsTextsForbidsThemForEveryPurpose(Method method) {
        for (var purpose : Purpose.values()) {
            known(grant("form/" + purpose, purpose, YESTERDAY));
        }
        var revoked = line("text/1", null, Kind.REVOKED, method, later(60));
        known(revoked);

        for (var purpose : Purpose.values()) {
            assertThat(canText(purpose))
                    .isEqualTo(refused(Refusal.OPTED_OUT, grant("form/" + purpose, purpose, YESTERDAY), revoked));
        }
    }

    @Test
    void whatForbidsMarketingForbidsNothingElse() {
        known(grant("form/1", null, YESTERDAY), grant("form/2", MARKETING, YESTERDAY));
        known(refusal("call/1", MARKETING, later(60)));

        assertThat(canText(MARKETING))
                .isEqualTo(refused(
                        Refusal.OPTED_OUT,
                        grant("form/2", MARKETING, YESTERDAY),
                        refusal("call/1", MARKETING, later(60))));
        assertThat(canText(REPLY)).isEqualTo(allowed(grant("form/1", null, YESTERDAY)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MARKETING")
    void startUndoesStopAndAllowsAllButMarketing(Purpose purpose) {
        known(stop("text/1", YESTERDAY), start("text/2", later(60)));

        assertThat(canText(purpose)).isEqualTo(allowed(stop("text/1", YESTERDAY), start("text/2", later(60))));
        assertThat(canText(MARKETING)).isEqualTo(refused(Refusal.NO_CONSENT));
    }

    @Test
    void afterStartWhatAllowedMarketingBeforeCountsAgain() {
        var form = grant("form/1", MARKETING, YESTERDAY);
        known(form, stop("text/1", later(60)), start("text/2", later(120)));

        assertThat(canText(MARKETING)).isEqualTo(allowed(form, stop("text/1", later(60)), start("text/2", later(120))));
    }

    @Test
    void startUndoesWhatTheyForbadeOnThePhoneToo() {
        known(refusal("call/1", null, YESTERDAY), start("text/1", later(60)));

        assertThat(canText(SERVICE_NOTICE)).isInstanceOf(Allowed.class);
    }

    @Test
    void theLastWordCountsInWhateverOrderItIsReported() {
        known(start("text/2", later(60)), stop("text/3", later(90)), stop("text/1", YESTERDAY));

        assertThat(canText(REPLY))
                .isEqualTo(refused(Refusal.OPTED_OUT, start("text/2", later(60)), stop("text/3", later(90))));
    }

    @Test
    void aStopThatTwilioRepeatsDoesNotUndoALaterStart() {
        known(stop("text/1", YESTERDAY), start("text/2", later(60)), stop("text/1", later(120)));

        assertThat(canText(ON_MY_WAY)).isInstanceOf(Allowed.class);
    }

    @Test
    void ofTwoWordsInTheSameMomentTheOneThatForbidsCounts() {
        known(stop("text/1", YESTERDAY), start("text/2", YESTERDAY));
        assertThat(canText(REPLY)).isInstanceOf(Refused.class);

        var henrys = new ConsentService(new ConsentLedgerInMemory(), new RecipientZones());
        henrys.record(refusal("call/1", null, YESTERDAY));
        henrys.record(grant("form/1", REPLY, YESTERDAY));
        assertThat(henrys.canText(COMPANY, new Recipient(ROSA, null), REPLY, NINE_AM, NOT_YET))
                .isEqualTo(refused(
                        Refusal.OPTED_OUT, refusal("call/1", null, YESTERDAY), grant("form/1", REPLY, YESTERDAY)));
    }

    @Test
    void whatTheyAllowLaterUndoesWhatTheyForbadeOnThePhone() {
        known(refusal("call/1", null, YESTERDAY), grant("form/1", REPLY, later(60)));

        assertThat(canText(REPLY))
                .isEqualTo(allowed(refusal("call/1", null, YESTERDAY), grant("form/1", REPLY, later(60))));
        assertThat(canText(SERVICE_NOTICE)).isEqualTo(refused(Refusal.OPTED_OUT, refusal("call/1", null, YESTERDAY)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"KEYWORD", "CARRIER"})
    void theirOwnStopIsUndoneByNobodyElse(Method method) {
        var stop = line("text/1", null, Kind.REVOKED, method, YESTERDAY);
        known(stop, grant("form/1", null, later(60)), booking("visit/1", ON_MY_WAY, later(60)));

        assertThat(canText(ON_MY_WAY)).isEqualTo(refused(Refusal.OPTED_OUT, stop));
    }

    @Test
    void whatUndoesAWordOnThePhoneDoesNotUndoAnEarlierStop() {
        known(stop("text/1", YESTERDAY), refusal("call/1", null, later(60)), grant("form/1", null, later(120)));

        assertThat(canText(REPLY)).isEqualTo(refused(Refusal.OPTED_OUT, stop("text/1", YESTERDAY)));
    }

    @Test
    void whoBooksAVisitHearsOfItAndOfTheTechnicianAndNothingElse() {
        consent.booked(COMPANY.id(), ROSA, "visit/1", "Booked for Tuesday", YESTERDAY);

        assertThat(canText(SERVICE_NOTICE)).isInstanceOf(Allowed.class);
        assertThat(canText(ON_MY_WAY))
                .isInstanceOfSatisfying(
                        Allowed.class,
                        it -> assertThat(it.because())
                                .extracting(ConsentEntry::method)
                                .containsExactly(Method.BOOKING));
        assertThat(canText(REPLY)).isEqualTo(refused(Refusal.NO_CONSENT));
        assertThat(canText(MARKETING)).isEqualTo(refused(Refusal.NO_CONSENT));
    }

    @Test
    void aBookingUndoesNothing() {
        known(refusal("call/1", null, YESTERDAY), booking("visit/1", SERVICE_NOTICE, later(60)));

        assertThat(canText(SERVICE_NOTICE)).isEqualTo(refused(Refusal.OPTED_OUT, refusal("call/1", null, YESTERDAY)));
    }

    @ParameterizedTest
    @EnumSource
    void wordsThatMayForbidTextsBlockThemUntilAPersonDecides(Purpose purpose) {
        known(grant("form/1", purpose, YESTERDAY), question("text/1", later(60)), question("text/2", later(30)));

        assertThat(canText(purpose))
                .isEqualTo(refused(Refusal.UNCLEAR, question("text/2", later(30)), question("text/1", later(60))));

        known(cleared("text/1", later(90)));
        assertThat(canText(purpose)).isEqualTo(refused(Refusal.UNCLEAR, question("text/2", later(30))));

        known(cleared("text/2", later(120)));
        assertThat(canText(purpose)).isEqualTo(allowed(grant("form/1", purpose, YESTERDAY)));
    }

    @Test
    void notEvenTheirStartDecidesForThePerson() {
        known(question("text/1", YESTERDAY), start("text/2", later(60)));

        assertThat(canText(REPLY)).isEqualTo(refused(Refusal.UNCLEAR, question("text/1", YESTERDAY)));
    }

    @Test
    void wordsThatAPersonTakesForAnOptOutForbidTexts() {
        var decision = line(ConsentLedger.decisionOn("text/1"), null, Kind.REVOKED, Method.STAFF_DECISION, later(90));
        known(grant("form/1", null, YESTERDAY), question("text/1", later(60)), decision);

        assertThat(canText(REPLY)).isEqualTo(refused(Refusal.OPTED_OUT, grant("form/1", null, YESTERDAY), decision));
    }

    @Test
    void aNumberThatTextsCannotReachIsNotTexted() {
        known(grant("form/1", null, YESTERDAY), landline("text/1", later(60)));
        assertThat(canText(REPLY)).isEqualTo(refused(Refusal.LANDLINE, landline("text/1", later(60))));

        consent.unreachable(COMPANY.id(), ROSA, false, "text/2", "30005", later(120));
        assertThat(canText(REPLY))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.reason()).isEqualTo(Refusal.INVALID_NUMBER));
    }

    @Test
    void aTextFromThatNumberProvesTheCarrierWrong() {
        known(grant("form/1", null, YESTERDAY), landline("text/1", later(60)), call("call/1", later(120)));
        assertThat(canText(REPLY)).isInstanceOf(Refused.class);

        known(text("text/2", later(180)));
        assertThat(canText(REPLY)).isEqualTo(allowed(grant("form/1", null, YESTERDAY)));

        known(landline("text/3", later(240)));
        assertThat(canText(REPLY)).isInstanceOf(Refused.class);

        known(start("text/4", later(300)));
        assertThat(canText(REPLY)).isInstanceOf(Allowed.class);
    }

    @Test
    void whoCalledIsAnsweredOnce() {
        known(call("call/1", YESTERDAY));

        assertThat(canText(REPLY)).isEqualTo(allowed(call("call/1", YESTERDAY)));
        assertThat(canText(COMPANY, ROSA, REPLY, NINE_AM, ALREADY))
                .isEqualTo(refused(Refusal.NO_CONSENT, call("call/1", YESTERDAY)));
        assertThat(canText(SERVICE_NOTICE)).isEqualTo(refused(Refusal.NO_CONSENT));
    }

    @Test
    void whoCallsAgainIsAnsweredAgain() {
        known(call("call/1", YESTERDAY), call("call/2", later(3_600)));

        Answered afterTheFirst = contact -> contact.isBefore(later(60));
        assertThat(canText(COMPANY, ROSA, REPLY, NINE_AM, afterTheFirst))
                .isEqualTo(allowed(call("call/2", later(3_600))));
    }

    @Test
    void afterNinetyDaysItIsTooLateToAnswer() {
        known(call("call/1", YESTERDAY));
        var lastMoment = YESTERDAY.plus(Duration.ofDays(90));

        assertThat(canText(COMPANY, ROSA, REPLY, lastMoment, NOT_YET)).isInstanceOf(Allowed.class);
        assertThat(canText(COMPANY, ROSA, REPLY, lastMoment.plusMillis(1), NOT_YET))
                .isInstanceOf(Refused.class);
    }

    @Test
    void withWhoeverTextsThereIsAConversationForADay() {
        known(text("text/1", YESTERDAY));
        var aDayLater = YESTERDAY.plus(Duration.ofHours(24));

        assertThat(canText(COMPANY, ROSA, REPLY, aDayLater.minusMillis(1), ALREADY))
                .isEqualTo(allowed(text("text/1", YESTERDAY)));
        assertThat(canText(COMPANY, ROSA, REPLY, aDayLater, ALREADY)).isInstanceOf(Refused.class);
        assertThat(canText(COMPANY, ROSA, REPLY, aDayLater, NOT_YET)).isInstanceOf(Allowed.class);
    }

    @Test
    void aCallDoesNotEndTheConversation() {
        known(text("text/1", YESTERDAY), call("call/1", later(60)));

        assertThat(canText(COMPANY, ROSA, REPLY, later(120), ALREADY)).isEqualTo(allowed(text("text/1", YESTERDAY)));
    }

    @Test
    void whereTheCompanyDoesNotWishItNobodyIsAnsweredUnasked() {
        var strict = texting(QuietHours.USUAL, false);
        known(text("text/1", YESTERDAY));

        assertThat(canText(strict, ROSA, REPLY, NINE_AM, NOT_YET))
                .isEqualTo(refused(Refusal.NO_CONSENT, text("text/1", YESTERDAY)));

        known(grant("form/1", REPLY, later(60)));
        assertThat(canText(strict, ROSA, REPLY, NINE_AM, ALREADY)).isInstanceOf(Allowed.class);
    }

    @Test
    void whoCalledAndSaidStopIsNotAnswered() {
        known(call("call/1", YESTERDAY), stop("text/1", later(60)), call("call/2", later(120)));

        assertThat(canText(REPLY)).isEqualTo(refused(Refusal.OPTED_OUT, stop("text/1", later(60))));
    }

    @Test
    void whatOneSaysBindsNobodyElse() {
        known(stop("text/1", YESTERDAY));
        consent.granted(COMPANY.id(), HENRY, REPLY, "form/2", "Yes", Method.PAPER, YESTERDAY);

        assertThat(canText(COMPANY, HENRY, REPLY, NINE_AM, NOT_YET)).isInstanceOf(Allowed.class);
    }

    @Test
    void oneTextMayBeAContactAQuestionAndAStop() {
        consent.contacted(COMPANY.id(), ROSA, "text/1", "Stop", Method.INBOUND_TEXT, YESTERDAY);
        consent.questioned(COMPANY.id(), ROSA, "text/1", "Stop", YESTERDAY);
        consent.revoked(COMPANY.id(), ROSA, "text/1", "Stop", Method.KEYWORD, YESTERDAY);
        consent.unreachable(COMPANY.id(), ROSA, true, "text/1", "30006", YESTERDAY.minusSeconds(1));

        assertThat(canText(REPLY))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.reason()).isEqualTo(Refusal.UNCLEAR));
        assertThat(ledger.find(COMPANY.id(), "text/1")).map(ConsentEntry::kind).contains(Kind.REVOKED);
    }
}
