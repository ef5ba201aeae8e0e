package dev.ringback.texting;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.texting.TextSamples.drafted;
import static dev.ringback.texting.TextSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.company.CarrierAccount;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.company.TextingPolicy;
import dev.ringback.consent.ConsentEntry;
import dev.ringback.consent.Recipient;
import dev.ringback.consent.Refusal;
import dev.ringback.consent.Verdict;
import dev.ringback.consent.Verdict.Allowed;
import dev.ringback.consent.WatchedConsent;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEvent;
import dev.ringback.followup.FollowUpRoom;
import dev.ringback.followup.ReviewReason;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Secret;
import dev.ringback.visit.VisitId;
import dev.ringback.wording.Template;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers write to Northside, however often the carrier tells of it. */
class MailboxTest {

    /** Its carrier leaves it to Ringback to answer STOP and HELP. */
    private static final Company ANSWERS_ITSELF = TextingRoom.texting(
            TextingPolicy.USUAL, new CarrierAccount("ACnorthside", new Secret("carrier-token"), null, false));

    private final TextingRoom room = new TextingRoom().rosaBookedAVisit();

    private static IncomingText from(PhoneNumber number, String providerId, String body) {
        return new IncomingText(providerId, number, MAIN_NUMBER, body, List.of(), null);
    }

    private static IncomingText fromRosa(String providerId, String body) {
        return from(ROSA, providerId, body);
    }

    private static void receive(TextingRoom at, IncomingText text) {
        at.mailbox.receive(at.company, text, at.clock.instant());
    }

    private void receive(String providerId, String body) {
        receive(room, fromRosa(providerId, body));
    }

    private static Verdict mayText(TextingRoom at, Purpose purpose) {
        return at.consent.canText(at.company, new Recipient(ROSA, null), purpose, at.clock.instant(), contact -> false);
    }

    private static Optional<Refusal> refusal(TextingRoom at, Purpose purpose) {
        return mayText(at, purpose) instanceof Verdict.Refused(var reason, var because)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static TextMessage received(TextingRoom at, String providerId) {
        return at.texts.findByProviderId(ID, providerId).orElseThrow();
    }

    private static Optional<FollowUp> openFollowUp(TextingRoom at) {
        return at.neighbours.followUps.service.findOpen(ID, ROSA);
    }

    private static List<TextMessage> written(TextingRoom at, Template template) {
        return at.texts.writtenTo(ID, ROSA, NINE_AM.minus(Duration.ofDays(1))).stream()
                .filter(it -> it.words().template() == template)
                .toList();
    }

    @Test
    void aTextIsKeptAndIsWorkForSomebody() {
        receive("SM1", "My boiler leaks again");

        var text = received(room, "SM1");
        assertThat(text.proof()).isEqualTo(Proof.RECEIVED);
        assertThat(text.body()).isEqualTo("My boiler leaks again");
        assertThat(text.customer()).isEqualTo(room.neighbours.rosa().id());
        assertThat(openFollowUp(room)).map(FollowUp::id).contains(text.followUp());
        assertThat(room.carrier.handedOver).isEmpty();
    }

    @Test
    void toldTwiceItIsOneText() {
        receive("SM1", "My boiler leaks again");
        var once = received(room, "SM1");
        receive("SM1", "My boiler leaks again");

        assertThat(received(room, "SM1")).isEqualTo(once);
        assertThat(openFollowUp(room).orElseThrow().contacts()).hasSize(1);
        assertThat(room.texts
                        .with(ID, List.of(room.neighbours.rosa().id()), PageRequest.of("t", 9, null))
                        .edges())
                .hasSize(1);
    }

    @Test
    void whoWritesMayBeAnswered() {
        receive(room, from(HENRY, "SM1", "Do you do gutters?"));

        assertThat(room.consent.canText(
                        room.company, new Recipient(HENRY, null), Purpose.REPLY, NINE_AM, contact -> false))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void stopDropsWhatWaits() {
        room.texts.insert(queued("waiting"));
        room.texts.insert(drafted("draft", NINE_AM));

        receive("SM1", "STOP");

        assertThat(List.of("waiting", "draft")).allSatisfy(id -> {
            assertThat(room.text(id).proof()).isEqualTo(Proof.NO_CONTACT);
            assertThat(room.text(id).noContactReason()).isEqualTo(NoContactReason.OPTED_OUT);
        });
        assertThat(refusal(room, Purpose.ON_MY_WAY)).contains(Refusal.OPTED_OUT);
        assertThat(openFollowUp(room)).isEmpty();
    }

    @Test
    void stopKeepsWhatMayHaveLeft() {
        var handedOver = queued("handed-over").handedOver(NINE_AM);
        room.texts.insert(handedOver);
        room.texts.insert(queued("unsure").handedOver(NINE_AM).unconfirmed(NINE_AM.plusSeconds(2), NINE_AM));
        room.texts.insert(queued("there").receipt(new Receipt("SM0", Proof.ACCEPTED, null), NINE_AM));
        room.texts.insert(queued("henrys", HENRY, Purpose.REPLY));

        receive("SM1", "STOP");

        assertThat(room.text("handed-over").proof()).isEqualTo(Proof.QUEUED);
        assertThat(room.text("handed-over").sending()).isEqualTo(handedOver.sending());
        assertThat(room.text("unsure").proof()).isEqualTo(Proof.UNCONFIRMED);
        assertThat(room.text("there").proof()).isEqualTo(Proof.ACCEPTED);
        assertThat(room.text("henrys").proof()).isEqualTo(Proof.QUEUED);
    }

    @Test
    void startBringsTextsBackButNotThoseThatWereDropped() {
        room.texts.insert(queued("waiting"));
        receive("SM1", "STOP");
        room.clock.passes(Duration.ofMinutes(1));

        receive("SM2", "START");
        room.workAll();

        assertThat(mayText(room, Purpose.ON_MY_WAY)).isInstanceOf(Allowed.class);
        assertThat(room.text("waiting").noContactReason()).isEqualTo(NoContactReason.OPTED_OUT);
        assertThat(room.carrier.handedOver).isEmpty();
        assertThat(openFollowUp(room)).isEmpty();
    }

    @Test
    void whatTheCarrierRecognisedCountsWhateverTheWords() {
        receive(room, new IncomingText("SM1", ROSA, MAIN_NUMBER, "Arrêt", List.of(), "STOP"));

        assertThat(refusal(room, Purpose.REPLY)).contains(Refusal.OPTED_OUT);
        assertThat(openFollowUp(room)).isEmpty();
    }

    @Test
    void whereTheCarrierAnswersKeywordsRingbackDoesNot() {
        receive("SM1", "STOP");
        receive("SM2", "HELP");
        room.workAll();

        assertThat(room.carrier.handedOver).isEmpty();
        assertThat(received(room, "SM2").followUp()).isNull();
    }

    @Test
    void whatTheCarrierHasAnsweredRingbackDoesNotAnswerToo() {
        var itself = new TextingRoom(ANSWERS_ITSELF).rosaBookedAVisit();

        receive(itself, new IncomingText("SM1", ROSA, MAIN_NUMBER, "STOP", List.of(), "STOP"));
        itself.workAll();

        assertThat(itself.carrier.handedOver).isEmpty();
    }

    @Test
    void howeverOftenTheySayStopOneConfirmationGoes() {
        var itself = new TextingRoom(ANSWERS_ITSELF).rosaBookedAVisit();

        receive(itself, fromRosa("SM1", "STOP"));
        receive(itself, fromRosa("SM2", "Stop!!"));
        itself.workAll();
        itself.clock.passes(Duration.ofDays(1));
        receive(itself, fromRosa("SM3", "STOP"));
        itself.workAll();

        assertThat(itself.carrier.handedOver)
                .singleElement()
                .satisfies(it -> assertThat(it.words().template()).isEqualTo(Template.OPT_OUT_CONFIRMATION));
    }

    @Test
    void oneConfirmationGoesAlsoWhereTheyHadWrittenUnclearWordsBefore() {
        var itself = new TextingRoom(ANSWERS_ITSELF).rosaBookedAVisit();

        receive(itself, fromRosa("SM1", "please stop texting me"));
        receive(itself, fromRosa("SM2", "STOP"));
        itself.clock.passes(Duration.ofHours(1));
        receive(itself, fromRosa("SM3", "STOP"));
        itself.workAll();

        assertThat(itself.carrier.handedOver).hasSize(1);
    }

    @Test
    void afterAStartAnotherStopIsConfirmedAgain() {
        var itself = new TextingRoom(ANSWERS_ITSELF);
        for (var text : List.of(fromRosa("SM1", "STOP"), fromRosa("SM2", "START"), fromRosa("SM3", "STOP"))) {
            receive(itself, text);
            itself.passes(Duration.ofMinutes(1));
        }

        assertThat(itself.carrier.handedOver).hasSize(2);
    }

    @Test
    void helpIsAnsweredAlsoAfterAStop() {
        var itself = new TextingRoom(ANSWERS_ITSELF);
        receive(itself, fromRosa("SM1", "STOP"));
        receive(itself, fromRosa("SM2", "HELP"));

        itself.workAll();

        assertThat(written(itself, Template.HELP_ANSWER))
                .singleElement()
                .satisfies(it -> assertThat(it.proof()).isEqualTo(Proof.ACCEPTED));
    }

    @Test
    void unclearWordsForbidTextsUntilAPersonHasDecided() {
        receive("SM1", "Please don't text me any more, just call");

        assertThat(refusal(room, Purpose.ON_MY_WAY)).contains(Refusal.UNCLEAR);
        assertThat(openFollowUp(room))
                .hasValueSatisfying(
                        it -> assertThat(FollowUpRoom.reviewReasons(it)).contains(ReviewReason.UNCLEAR_CONSENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Loved “%s”", "👍 to “%s”", "> %s", "Auto-reply: I am driving. Reply STOP for no more texts."})
    void aReactionAQuotationAndAnAutomaticAnswerAreKeptAndNothingMore(String form) {
        var ours =
                "Northside: thank you for having us. Would you tell others how we did? Reply STOP for no more texts.";
        var before = mayText(room, Purpose.ON_MY_WAY);

        receive("SMloved", form.formatted(ours));

        assertThat(received(room, "SMloved").body()).isEqualTo(form.formatted(ours));
        assertThat(openFollowUp(room)).isEmpty();
        assertThat(mayText(room, Purpose.ON_MY_WAY)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We're on vacation in Florida and the neighbor says water is pouring through the ceiling. Will answer any time.",
                "I'm out of the office today, if this is urgent for you too: gas smell at my house, please come",
                "The person you are texting is not home, this is her son: water is pouring through the ceiling",
                "From: maria@example.com\nSubject: Gas smell in the house",
                "Hi, two problems:\n> I smell gas in the basement\n> no heat",
                "| gas smell in the kitchen\nplease come",
                "Sent from my phone no heat please"
            })
    void whatIsUrgentIsHeardInWhateverItStands(String body) {
        receive("SMurgent", body);

        assertThat(openFollowUp(room).orElseThrow().urgency().isUrgent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks for texting me back! Yes please STOP texting, will reply by phone",
                "I'm on leave, don't text me any more, will reply when I get back",
                "I'm out of the office. Stop texting me. I'll be back Monday and will reply then.",
                "This number is not monitored. Please remove me from your list.",
                "STOP\nThis is an automated reply",
                "Sent from my iPhone STOP",
                "From: Jo\nSubject: STOP"
            })
    void whoeverForbidsTextsIsHeardInWhateverItStands(String body) {
        receive("SMforbids", body);

        assertThat(refusal(room, Purpose.ON_MY_WAY)).isPresent();
    }

    @Test
    void whatIsWrittenBesidesAReactionStillForbidsTexts() {
        receive("SMloved", "Loved “Northside: Dana is on the way.” STOP");

        assertThat(refusal(room, Purpose.ON_MY_WAY)).contains(Refusal.OPTED_OUT);
    }

    @Test
    void ofAnAnswerWithAQuotationOnlyTheAnswerIsWork() {
        receive("SManswer", "> Is your heat out? Reply STOP for no more texts.\nNo, it is warm.");

        assertThat(openFollowUp(room).map(FollowUpRoom::summary)).contains("Text: “No, it is warm.”");
        assertThat(refusal(room, Purpose.ON_MY_WAY)).isEmpty();
    }

    @Test
    void ordinaryWordsNeedNoPersonToDecide() {
        receive("SM1", "See you at nine");

        assertThat(openFollowUp(room))
                .hasValueSatisfying(
                        it -> assertThat(FollowUpRoom.reviewReasons(it)).doesNotContain(ReviewReason.UNCLEAR_CONSENT));
    }

    @Test
    void picturesAreKeptAndCounted() {
        var leak = new Media("image/jpeg", "https://api.twilio.com/1.jpg");
        receive(room, new IncomingText("SM1", ROSA, MAIN_NUMBER, "", List.of(leak, leak), null));

        assertThat(received(room, "SM1").media()).containsExactly(leak, leak);
        assertThat(openFollowUp(room)).map(FollowUpRoom::summary).contains("Text without words (2 attached)");
    }

    @Test
    void reachesTheTechnicianWhoIsOnTheWay() {
        var visit = room.neighbours.visits.underway("visit-1");

        receive("SM1", "The gate is open");

        assertThat(visit.technician()).isEqualTo(DANA);
        assertThat(reached()).containsExactly(DANA.id());
    }

    @Test
    void reachesNobodyInParticularWhileNobodyIsOnTheWay() {
        room.neighbours.visits.scheduled("visit-1");

        receive("SM1", "The gate is open");

        assertThat(room.neighbours.visits.service.find(ID, new VisitId("visit-1")))
                .isPresent();
        assertThat(reached()).isEmpty();
    }

    /** Whom the news of Rosa's follow-up are meant for above all. */
    private List<MemberId> reached() {
        return openFollowUp(room).orElseThrow().pendingEvents().stream()
                .map(it -> ((FollowUpEvent) it).reaches())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Fails at the step with this number, once. */
    private static final class Crash implements WatchedConsent.Watcher {

        private final AtomicInteger left;

        Crash(int step) {
            this.left = new AtomicInteger(step);
        }

        void step() {
            if (left.decrementAndGet() == 0) {
                throw new IllegalStateException("The power is gone");
            }
        }

        boolean happened() {
            return left.get() <= 0;
        }

        @Override
        public void beforeLine(ConsentEntry line) {
            step();
        }
    }

    private static final class CrashingRoom {

        final SettableClock clock = new SettableClock(NINE_AM);
        final Texts stored = new TextsInMemory(clock);
        final TextingRoom room;

        CrashingRoom(@Nullable Crash crash) {
            var neighbours = new Neighbours(new TestDatabase().open(), clock, ANSWERS_ITSELF);
            var steps = crash == null ? new Crash(Integer.MAX_VALUE) : crash;
            this.room = new TextingRoom(
                    ANSWERS_ITSELF,
                    clock,
                    new WatchedTexts(stored, it -> steps.step()),
                    new WatchedConsent(steps),
                    neighbours);
            stored.insert(queued("waiting"));
            stored.insert(drafted("draft", NINE_AM));
        }

        void receive(String body) {
            room.mailbox.receive(ANSWERS_ITSELF, fromRosa("SM1", body), clock.instant());
        }

        /** All that can be told from outside; ids of what has no name of its own are left out. */
        List<Object> state() {
            var all = stored.writtenTo(ID, ROSA, NINE_AM.minus(Duration.ofDays(1))).stream()
                    .<Object>map(it -> List.of(it.id(), it.body(), it.proof(), String.valueOf(it.noContactReason())))
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
            var followUp = openFollowUp(room);
            return List.of(
                    all,
                    stored.findByProviderId(ID, "SM1").map(TextMessage::body),
                    followUp.map(it -> it.contacts()),
                    followUp.map(FollowUpRoom::reviewReasons),
                    refusal(room, Purpose.ON_MY_WAY),
                    refusal(room, Purpose.REPLY));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "START", "HELP", "My boiler leaks", "Please stop texting me"})
    void aCrashAtAnyStepChangesNothingOnceItIsToldAgain(String body) {
        var undisturbed = new CrashingRoom(null);
        undisturbed.receive(body);
        var crashed = 0;
        for (var step = 1; ; step++) {
            var crash = new Crash(step);
            var disturbed = new CrashingRoom(crash);
            try {
                disturbed.receive(body);
            } catch (IllegalStateException expected) {
                crashed++;
            }
            if (!crash.happened()) {
                break;
            }
            disturbed.receive(body);

            assertThat(disturbed.state()).as("crashed at step %d", step).isEqualTo(undisturbed.state());
        }
        assertThat(crashed).isGreaterThanOrEqualTo(4);
        assertThatThrownBy(() -> new Crash(1).step()).hasMessage("The power is gone");
    }
}
