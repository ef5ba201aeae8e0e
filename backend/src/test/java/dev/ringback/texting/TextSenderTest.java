package dev.ringback.texting;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.Northside.TEST_PHONE;
import static dev.ringback.texting.TextSamples.automatic;
import static dev.ringback.texting.TextSamples.drafted;
import static dev.ringback.texting.TextSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.Northside;
import dev.ringback.SettableClock;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.Recipient;
import dev.ringback.consent.Refusal;
import dev.ringback.consent.Verdict;
import dev.ringback.followup.ReviewReason;
import dev.ringback.texting.LookupOutcome.Doubtful;
import dev.ringback.texting.LookupOutcome.Found;
import dev.ringback.texting.LookupOutcome.Unreachable;
import dev.ringback.texting.SendOutcome.Accepted;
import dev.ringback.texting.SendOutcome.Busy;
import dev.ringback.texting.SendOutcome.NotConfigured;
import dev.ringback.texting.SendOutcome.OptedOut;
import dev.ringback.texting.SendOutcome.Refused;
import dev.ringback.texting.SendOutcome.Unknown;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text on its way to the carrier, whatever the carrier answers. */
class TextSenderTest {

    private static final Duration GRACE = TextingRoom.GRACE;
    private static final Accepted ACCEPTED = FakeCarrier.ACCEPTED;
    private static final Instant EIGHT_AM_NEXT_DAY = NINE_AM.plus(Duration.ofHours(23));
    private static final Duration TILL_ELEVEN_PM = Duration.ofHours(14);
    private static final Unknown ANSWER_LOST = new Unknown();

    private final TextingRoom room = new TextingRoom();
    private final SettableClock clock = room.clock;
    private final Texts texts = room.texts;
    private final FakeCarrier carrier = room.carrier;
    private final ConsentService consent = room.consent;
    private final TextSender sender = room.sender;

    @BeforeEach
    void rosaBookedAVisit() {
        consent.booked(ID, ROSA, "visit/1", "Booked a visit", NINE_AM.minus(Duration.ofDays(1)));
    }

    private TextSender sender(Company company) {
        return TextingRoom.sender(texts, carrier, room.gatekeeper, consent, company, clock);
    }

    private TextMessage text() {
        return texts.find(ID, new TextId("text-1")).orElseThrow();
    }

    private void workAll(TextSender worker) {
        TextingRoom.workAll(worker);
    }

    private void send(TextMessage text) {
        texts.insert(text);
        workAll(sender);
    }

    private void passes(Duration time) {
        clock.passes(time);
        workAll(sender);
    }

    @Test
    void acceptedIsWhatTheCarrierSays() {
        send(queued("text-1"));

        assertThat(text().proof()).isEqualTo(Proof.ACCEPTED);
        assertThat(text().providerId()).isEqualTo("SM1");
        assertThat(text().due()).isEmpty();
    }

    @Test
    void anAcceptedTextIsNeverHandedOverAgain() {
        send(queued("text-1"));
        passes(Duration.ofDays(2));

        assertThat(carrier.handedOver).hasSize(1);
        assertThat(carrier.lookedUpSince).isEmpty();
    }

    @Test
    void refusedHasFailedForGood() {
        carrier.answer = new Refused("21211");

        send(queued("text-1"));
        passes(Duration.ofDays(2));

        assertThat(text().proof()).isEqualTo(Proof.FAILED);
        assertThat(text().errorCode()).isEqualTo("21211");
        assertThat(carrier.handedOver).hasSize(1);
    }

    @Test
    void whoOptedOutAtTheCarrierIsOptedOutHereToo() {
        carrier.answer = new OptedOut("21610");

        send(queued("text-1"));

        assertThat(text().proof()).isEqualTo(Proof.NO_CONTACT);
        assertThat(text().noContactReason()).isEqualTo(NoContactReason.OPTED_OUT);
        assertThat(text().errorCode()).isEqualTo("21610");
        assertThat(consent.canText(
                        COMPANY, new Recipient(ROSA, null), Purpose.ON_MY_WAY, clock.instant(), contact -> false))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, it -> assertThat(it.reason()).isEqualTo(Refusal.OPTED_OUT));
    }

    @Test
    void aBusyCarrierIsAskedAgainAndLessAndLessOften() {
        carrier.answer = new Busy("20429");
        send(queued("text-1"));
        assertThat(text().proof()).isEqualTo(Proof.QUEUED);
        assertThat(text().due()).contains(NINE_AM.plusSeconds(4));

        passes(Duration.ofSeconds(4));
        assertThat(text().due()).contains(clock.instant().plusSeconds(8));

        carrier.answer = ACCEPTED;
        passes(Duration.ofSeconds(8));
        assertThat(text().proof()).isEqualTo(Proof.ACCEPTED);
        assertThat(carrier.handedOver).hasSize(3);
        assertThat(carrier.lookedUpSince).isEmpty();
    }

    @Test
    void aCarrierThatIsBusyForADayFailsTheText() {
        carrier.answer = new Busy("20429");
        send(queued("text-1"));

        passes(Duration.ofHours(25));

        assertThat(text().proof()).isEqualTo(Proof.FAILED);
        assertThat(text().errorCode()).isEqualTo("20429");
    }

    @Test
    void withoutAValidAccountNothingWasSent() {
        carrier.answer = new NotConfigured();

        send(queued("text-1"));

        assertThat(text().noContactReason()).isEqualTo(NoContactReason.NOT_CONFIGURED);
    }

    @Test
    void aLostAnswerIsUnconfirmedAndNotSentAgain() {
        carrier.answer = ANSWER_LOST;

        send(queued("text-1"));

        assertThat(text().proof()).isEqualTo(Proof.UNCONFIRMED);
        assertThat(carrier.handedOver).hasSize(1);
    }

    @Test
    void aLostAnswerIsFoundInTheCarriersList() {
        carrier.answer = ANSWER_LOST;
        send(queued("text-1"));
        carrier.list = new Found(new Receipt("SM7", Proof.SENT, null));

        passes(Duration.ofSeconds(2));

        assertThat(text().proof()).isEqualTo(Proof.SENT);
        assertThat(text().providerId()).isEqualTo("SM7");
        assertThat(carrier.handedOver).hasSize(1);
    }

    @Test
    void theListIsAskedFromALittleBeforeBecauseClocksDiffer() {
        carrier.answer = ANSWER_LOST;
        send(queued("text-1"));

        passes(Duration.ofSeconds(2));

        assertThat(carrier.lookedUpSince).containsExactly(NINE_AM.minus(Duration.ofMinutes(5)));
    }

    @Test
    void whatIsKnownToBeAnotherTextIsNotTakenForThisOne() {
        texts.insert(automatic("earlier", NINE_AM).receipt(new Receipt("SM0", Proof.DELIVERED, null), NINE_AM));
        carrier.answer = ANSWER_LOST;

        send(queued("text-1"));
        passes(Duration.ofSeconds(2));

        assertThat(carrier.others).containsExactly("SM0");
    }

    @Test
    void notFoundWithinTheGraceIsNotSentAgain() {
        carrier.answer = ANSWER_LOST;
        send(queued("text-1"));

        for (int look = 0; look < 29; look++) {
            passes(Duration.ofSeconds(2));
        }

        assertThat(carrier.lookedUpSince).hasSize(29);
        assertThat(carrier.handedOver).hasSize(1);
        assertThat(text().proof()).isEqualTo(Proof.UNCONFIRMED);
    }

    @Test
    void notFoundAfterTheGraceIsSentAgainOnce() {
        carrier.answer = ANSWER_LOST;
        send(queued("text-1"));
        carrier.answer = ACCEPTED;

        passes(GRACE.plusSeconds(1));
        passes(Duration.ofHours(1));

        assertThat(carrier.handedOver).hasSize(2);
        assertThat(text().proof()).isEqualTo(Proof.ACCEPTED);
    }

    @Test
    void aStopBeforeItIsSentAgainIsHeeded() {
        carrier.answer = ANSWER_LOST;
        send(queued("text-1"));
        consent.revoked(ID, ROSA, "text/stop", "STOP", Method.KEYWORD, clock.instant());

        passes(GRACE.plusSeconds(1));

        assertThat(carrier.handedOver).hasSize(1);
        assertThat(text().noContactReason()).isEqualTo(NoContactReason.OPTED_OUT);
    }

    @Test
    void whatIsStillNotFoundAfterADayIsNotSentAnyMore() {
        carrier.answer = ANSWER_LOST;
        send(queued("text-1"));

        passes(Duration.ofHours(25));
        passes(Duration.ofHours(1));

        assertThat(carrier.handedOver).hasSize(1);
        assertThat(text().proof()).isEqualTo(Proof.UNCONFIRMED);
        assertThat(text().due()).isEmpty();
    }

    @Test
    void whileTheListCannotBeReadNothingIsSentAgain() {
        carrier.answer = ANSWER_LOST;
        carrier.list = new Unreachable();
        send(queued("text-1"));

        for (int look = 0; look < 50; look++) {
            passes(Duration.ofMinutes(10));
        }

        assertThat(carrier.handedOver).hasSize(1);
        assertThat(text().proof()).isEqualTo(Proof.UNCONFIRMED);
        assertThat(text().due()).isPresent();
    }

    @Test
    void aListThatCannotBeReadForADayLeavesItUnconfirmed() {
        carrier.answer = ANSWER_LOST;
        carrier.list = new Unreachable();
        send(queued("text-1"));

        passes(Duration.ofHours(25));

        assertThat(text().proof()).isEqualTo(Proof.UNCONFIRMED);
        assertThat(text().due()).isEmpty();
    }

    @Test
    void whatMayBeItIsNeverSentAgainAndAPersonLooksAtItAfterTheGrace() {
        carrier.answer = ANSWER_LOST;
        carrier.list = new Doubtful();
        send(queued("text-1"));
        passes(GRACE);
        assertThat(room.neighbours.reviews(ROSA)).isEmpty();

        for (int look = 0; look < 200; look++) {
            passes(Duration.ofMinutes(10));
        }

        assertThat(carrier.handedOver).hasSize(1);
        assertThat(text().proof()).isEqualTo(Proof.UNCONFIRMED);
        assertThat(text().due()).isEmpty();
        assertThat(room.neighbours.reviews(ROSA)).containsExactly(ReviewReason.UNCONFIRMED_TEXT);
    }

    @Test
    void whatWasDoubtfulIsSettledByTheCarriersWord() {
        carrier.answer = ANSWER_LOST;
        carrier.list = new Doubtful();
        send(queued("text-1"));
        passes(GRACE.plusSeconds(1));

        texts.replace(text().receipt(new Receipt("SM1", Proof.DELIVERED, null), clock.instant()));
        passes(Duration.ofDays(1));

        assertThat(text().proof()).isEqualTo(Proof.DELIVERED);
        assertThat(carrier.handedOver).hasSize(1);
    }

    @Test
    void aStopBetweenWritingAndSendingIsHeeded() {
        texts.insert(queued("text-1"));
        consent.revoked(ID, ROSA, "text/stop", "STOP", Method.KEYWORD, NINE_AM);

        workAll(sender);

        assertThat(text().proof()).isEqualTo(Proof.NO_CONTACT);
        assertThat(text().noContactReason()).isEqualTo(NoContactReason.OPTED_OUT);
        assertThat(carrier.handedOver).isEmpty();
    }

    @Test
    void whatNobodyAskedForNeedsConsent() {
        send(queued("text-1", HENRY, Purpose.SERVICE_NOTICE));

        assertThat(text().noContactReason()).isEqualTo(NoContactReason.NO_CONSENT);
        assertThat(carrier.handedOver).isEmpty();
    }

    @Test
    void anInternalNumberIsNeverTexted() {
        send(queued("text-1", TEST_PHONE, Purpose.REPLY));

        assertThat(text().noContactReason()).isEqualTo(NoContactReason.INTERNAL_NUMBER);
        assertThat(carrier.handedOver).isEmpty();
    }

    @Test
    void aCompanyWithoutACarrierTextsNobody() {
        texts.insert(queued("text-1"));

        workAll(sender(Northside.company(null)));

        assertThat(text().noContactReason()).isEqualTo(NoContactReason.NOT_CONFIGURED);
        assertThat(carrier.handedOver).isEmpty();
    }

    @Test
    void afterACrashRightAfterHandingOverItIsLookedUpAndNotBlindlySent() {
        carrier.meanwhile = () -> {
            throw new IllegalStateException("The power is gone");
        };
        texts.insert(queued("text-1"));
        var due = sender.take().orElseThrow();
        assertThatThrownBy(() -> sender.work(due)).hasMessage("The power is gone");
        carrier.meanwhile = () -> {};
        carrier.list = new Found(new Receipt("SM1", Proof.DELIVERED, null));

        passes(Duration.ofSeconds(60));

        assertThat(carrier.handedOver).hasSize(1);
        assertThat(text().proof()).isEqualTo(Proof.DELIVERED);
    }

    @Test
    void afterACrashBeforeHandingOverItIsSent() {
        texts.insert(queued("text-1"));
        sender.take();

        passes(Duration.ofSeconds(60));

        assertThat(carrier.handedOver).hasSize(1);
        assertThat(text().proof()).isEqualTo(Proof.ACCEPTED);
    }

    @Test
    void whoeverComesLateToATextThatAnotherTookSendsNothing() {
        texts.insert(queued("text-1"));
        var slow = sender.take().orElseThrow();
        passes(Duration.ofSeconds(60));

        sender.work(slow);

        assertThat(carrier.handedOver).hasSize(1);
    }

    @Test
    void aReceiptThatOvertakesTheAnswerStands() {
        carrier.meanwhile = () -> {
            var present = text();
            texts.replace(present.receipt(new Receipt("SM1", Proof.DELIVERED, null), clock.instant()));
        };

        send(queued("text-1"));

        assertThat(text().proof()).isEqualTo(Proof.DELIVERED);
    }

    @Test
    void aReceiptThatOvertakesALostAnswerSettlesIt() {
        carrier.answer = ANSWER_LOST;
        carrier.meanwhile = () -> {
            var present = text();
            texts.replace(present.receipt(new Receipt("SM1", Proof.SENT, null), clock.instant()));
        };

        send(queued("text-1"));
        passes(Duration.ofDays(1));

        assertThat(text().proof()).isEqualTo(Proof.SENT);
        assertThat(carrier.handedOver).hasSize(1);
        assertThat(carrier.lookedUpSince).isEmpty();
    }

    @Test
    void whatWasNotHandedOverInTimeIsTooLate() {
        texts.insert(queued("text-1"));
        clock.passes(TextSender.GIVE_UP.plusMillis(1));

        workAll(sender);

        assertThat(text().proof()).isEqualTo(Proof.FAILED);
        assertThat(text().errorCode()).isEqualTo(CarrierErrors.TOO_LATE);
        assertThat(carrier.handedOver).isEmpty();
    }

    @Test
    void atTheLastMomentItStillGoes() {
        texts.insert(queued("text-1"));
        clock.passes(TextSender.GIVE_UP);

        workAll(sender);

        assertThat(text().proof()).isEqualTo(Proof.ACCEPTED);
    }

    @Test
    void whatTheCarrierWasBusyWithSaysWhyUntilItIsTaken() {
        carrier.answer = new Busy("20429");
        send(queued("text-1"));
        assertThat(text().errorCode()).isEqualTo("20429");

        carrier.answer = ACCEPTED;
        passes(Duration.ofSeconds(4));

        assertThat(text().errorCode()).isNull();
    }

    @Test
    void pastItsUseItIsLookedUpButNeverSentAgain() {
        carrier.answer = ANSWER_LOST;
        texts.insert(outboundUntil(NINE_AM.plus(Duration.ofMinutes(30))));
        workAll(sender);
        clock.passes(Duration.ofMinutes(31));

        for (var hour = 0; hour < 23; hour++) {
            passes(Duration.ofHours(1));
        }

        assertThat(carrier.handedOver).hasSize(1);
        assertThat(carrier.lookedUpSince).hasSize(23);
        assertThat(text().proof()).isEqualTo(Proof.UNCONFIRMED);
        carrier.list = new Found(new Receipt("SM1", Proof.DELIVERED, null));
        passes(Duration.ofMinutes(10));
        assertThat(text().proof()).isEqualTo(Proof.DELIVERED);
    }

    private static TextMessage outboundUntil(Instant until) {
        return queued("text-1").leased(Sending.at(NINE_AM, until));
    }

    @Test
    void inQuietHoursItWaitsAndIsAskedAboutAgain() {
        texts.insert(queued("text-1", ROSA, Purpose.SERVICE_NOTICE));
        passes(TILL_ELEVEN_PM);
        assertThat(text().proof()).isEqualTo(Proof.QUEUED);
        assertThat(text().due()).contains(EIGHT_AM_NEXT_DAY);
        assertThat(carrier.handedOver).isEmpty();

        passes(Duration.ofHours(9));

        assertThat(text().proof()).isEqualTo(Proof.ACCEPTED);
        assertThat(carrier.handedOver).hasSize(1);
    }

    @Test
    void aStopDuringQuietHoursIsHeededWhenTheyEnd() {
        texts.insert(queued("text-1", ROSA, Purpose.SERVICE_NOTICE));
        passes(TILL_ELEVEN_PM);
        consent.revoked(ID, ROSA, "text/stop", "STOP", Method.KEYWORD, clock.instant());

        passes(Duration.ofHours(9));

        assertThat(text().noContactReason()).isEqualTo(NoContactReason.OPTED_OUT);
        assertThat(carrier.handedOver).isEmpty();
    }

    @Test
    void waitingForQuietHoursCountsAsNoAttempt() {
        texts.insert(queued("text-1", ROSA, Purpose.SERVICE_NOTICE));
        passes(TILL_ELEVEN_PM);
        carrier.answer = new Busy("20429");

        passes(Duration.ofHours(9));

        assertThat(text().due()).contains(EIGHT_AM_NEXT_DAY.plusSeconds(4));
    }

    @Test
    void whatIsOfNoUseWhenQuietHoursEndIsNotSent() {
        texts.insert(queued("text-1", ROSA, Purpose.SERVICE_NOTICE)
                .leased(Sending.at(NINE_AM, EIGHT_AM_NEXT_DAY.minusMillis(1))));

        passes(TILL_ELEVEN_PM);

        assertThat(text().proof()).isEqualTo(Proof.NO_CONTACT);
        assertThat(text().noContactReason()).isEqualTo(NoContactReason.QUIET_HOURS);
    }

    @Test
    void aDraftThatNobodyApprovedInTimeIsNotSent() {
        texts.insert(drafted("text-1", NINE_AM));
        passes(Duration.ofHours(4).minusMillis(1));
        assertThat(text().proof()).isEqualTo(Proof.DRAFTED);

        passes(Duration.ofMillis(1));

        assertThat(text().proof()).isEqualTo(Proof.NO_CONTACT);
        assertThat(text().noContactReason()).isEqualTo(NoContactReason.NOT_APPROVED);
        assertThat(carrier.handedOver).isEmpty();
    }

    @Test
    void whatTheCarrierSaysOfANumberIsOnRecordForTheNextText() {
        carrier.answer = new Refused("30006");
        send(queued("text-1"));
        carrier.answer = ACCEPTED;

        send(queued("text-2", ROSA, Purpose.SERVICE_NOTICE));

        assertThat(room.text("text-2").noContactReason()).isEqualTo(NoContactReason.LANDLINE);
        assertThat(carrier.handedOver).hasSize(1);
    }

    @Test
    void anOlderTextOfTheSameWordsIsNotTakenForThisOneThoughItWasWrittenLongBefore() {
        texts.insert(automatic("earlier", NINE_AM).receipt(new Receipt("SM0", Proof.DELIVERED, null), NINE_AM));
        clock.passes(Duration.ofHours(12));
        carrier.answer = ANSWER_LOST;

        send(queued("text-1"));
        passes(Duration.ofSeconds(2));

        assertThat(carrier.others).containsExactly("SM0");
    }
}
