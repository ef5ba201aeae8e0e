package dev.ringback.texting;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.texting.TextSamples.drafted;
import static dev.ringback.texting.TextSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Forbidden;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.UserErrorCode;
import dev.ringback.texting.TextDesk.Wish;
import dev.ringback.wording.Template;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the people of Northside do about texts. */
class TextDeskTest {

    private static final CustomerId ROSAS = new CustomerId("rosa");
    private static final RequestKey KEY = new RequestKey("tap-1");

    private final TextingRoom room = new TextingRoom();
    private final TextDesk desk = room.desk;

    private FollowUp rosaCalled() {
        return room.neighbours.followUps.missedCall("call-1", ROSA);
    }

    private static Wish to(FollowUp followUp, String body) {
        return new Wish(followUp.id(), null, body, null, null);
    }

    private static Wish over(FollowUp followUp, String body, String reason) {
        return new Wish(followUp.id(), null, body, null, reason);
    }

    private static Wish toRosa(String body) {
        return new Wish(null, ROSAS, body, null, null);
    }

    private static Wish prepared(Template template) {
        return new Wish(null, ROSAS, null, template, null);
    }

    private TextMessage write(Actor by, Wish wish) {
        return desk.write(by, RequestKey.of(by, null), wish);
    }

    private UserErrorCode refusal(Actor by, Wish wish) {
        return Objects.requireNonNull(catchThrowableOfType(InvalidInput.class, () -> write(by, wish)))
                .userError()
                .code();
    }

    private List<TextMessage> writtenToRosa() {
        return room.texts.writtenTo(ID, ROSA, NINE_AM);
    }

    @Test
    void aTechnicianTakesAFollowUpByTextingItsCaller() {
        var followUp = rosaCalled();

        var text = write(DANA, to(followUp, "I will call you at ten."));

        assertThat(room.neighbours.followUps.holder(followUp.id())).contains(DANA);
        assertThat(text.to()).isEqualTo(ROSA);
        assertThat(text.author()).isEqualTo(DANA.id());
        assertThat(text.followUp()).isEqualTo(followUp.id());
        assertThat(text.purpose()).isEqualTo(Purpose.REPLY);
        assertThat(text.override()).isNull();
    }

    @Test
    void whatTheyWriteGoesBecauseTheCallIsOnRecord() {
        write(DANA, to(rosaCalled(), "I will call you at ten."));

        room.workAll();

        assertThat(room.carrier.bodies()).containsExactly("I will call you at ten.");
    }

    @Test
    void whoeverHoldsItTextsItsCaller() {
        var followUp = rosaCalled();
        room.neighbours.followUps.service.claim(DANA, followUp.id());

        assertThat(write(DANA, to(followUp, "On it.")).author()).isEqualTo(DANA.id());
        assertThat(refusal(LUIS, to(followUp, "Me too."))).isEqualTo(UserErrorCode.ALREADY_CLAIMED);
        assertThat(writtenToRosa()).hasSize(1);
    }

    @Test
    void theHoldersNameIsSaid() {
        var followUp = rosaCalled();
        room.neighbours.followUps.service.claim(DANA, followUp.id());

        assertThatThrownBy(() -> write(LUIS, to(followUp, "Me too."))).hasMessageContaining("Dana Reyes");
    }

    @Test
    void aTechnicianDoesNotTextOverAnothersClaimWhateverTheReason() {
        var followUp = rosaCalled();
        room.neighbours.followUps.service.claim(DANA, followUp.id());

        assertThat(refusal(LUIS, over(followUp, "Me too.", "I know her"))).isEqualTo(UserErrorCode.ALREADY_CLAIMED);
    }

    @Test
    void namingTheCustomerInsteadOfTheFollowUpIsNoWayRoundItsHolder() {
        var followUp = rosaCalled();
        room.neighbours.followUps.service.claim(DANA, followUp.id());

        assertThat(refusal(LUIS, toRosa("Me too."))).isEqualTo(UserErrorCode.ALREADY_CLAIMED);
        assertThat(write(DANA, toRosa("On it.")).followUp()).isEqualTo(followUp.id());
    }

    @Test
    void aDispatcherTextsOverAnothersClaimAndSaysWhy() {
        var followUp = rosaCalled();
        room.neighbours.followUps.service.claim(DANA, followUp.id());

        assertThat(refusal(DAN, to(followUp, "Dana is ill."))).isEqualTo(UserErrorCode.ALREADY_CLAIMED);
        var text = write(DAN, over(followUp, "Dana is ill.", "Dana went home"));

        assertThat(text.override()).isEqualTo("Dana went home");
        assertThat(room.neighbours.followUps.holder(followUp.id())).contains(DANA);
    }

    @Test
    void aDispatcherTakesNothingByTexting() {
        var followUp = rosaCalled();

        var text = write(OLIVIA, over(followUp, "Somebody will call you.", "No reason needed"));

        assertThat(room.neighbours.followUps.holder(followUp.id())).isEmpty();
        assertThat(text.override()).isNull();
    }

    @Test
    void theCallerOfAClosedFollowUpIsTextedByAnybody() {
        var followUp = rosaCalled();
        room.neighbours.followUps.service.claim(DANA, followUp.id());
        room.neighbours.followUps.closed(followUp, DANA);

        assertThat(write(LUIS, to(followUp, "You left your umbrella.")).override())
                .isNull();
    }

    @Test
    void withoutAFollowUpItIsANotice() {
        var text = write(LUIS, toRosa("The part is here."));

        assertThat(text.purpose()).isEqualTo(Purpose.SERVICE_NOTICE);
        assertThat(text.followUp()).isNull();
        assertThat(text.customer()).isEqualTo(ROSAS);
    }

    @Test
    void theSameKeyWritesTheSameText() {
        var followUp = rosaCalled();
        var first = desk.write(DANA, KEY, to(followUp, "I will call you at ten."));
        room.workAll();

        var again = desk.write(DANA, KEY, to(followUp, "I will call you at ten."));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.proof()).isEqualTo(Proof.ACCEPTED);
        assertThat(writtenToRosa()).hasSize(1);
        assertThat(room.carrier.handedOver).hasSize(1);
    }

    @Test
    void theSameKeyIsAnsweredAlsoOnceAnotherHasTheFollowUp() {
        var first = desk.write(DANA, KEY, toRosa("The part is here."));
        var followUp = rosaCalled();
        room.neighbours.followUps.service.claim(LUIS, followUp.id());

        assertThat(desk.write(DANA, KEY, toRosa("The part is here.")).id()).isEqualTo(first.id());
    }

    @Test
    void whoIsNotThereIsNotTexted() {
        assertThat(refusal(DANA, new Wish(null, new CustomerId("nobody"), "Hi", null, null)))
                .isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(refusal(DANA, new Wish(new FollowUpId("none"), null, "Hi", null, null)))
                .isEqualTo(UserErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_MY_WAY", "DELAY", "OPT_OUT_CONFIRMATION", "HELP_ANSWER", "TEST"})
    void whatGoesOutOnItsOwnOccasionNobodyCallsFor(Template template) {
        assertThat(refusal(DAN, prepared(template))).isEqualTo(UserErrorCode.INVALID_INPUT);
        assertThat(writtenToRosa()).isEmpty();
    }

    @Test
    void withoutAPlaceForReviewsNobodyIsAskedForOne() {
        assertThatThrownBy(() -> write(DAN, prepared(Template.REVIEW_REQUEST))).hasMessageContaining("reviewUrl");
    }

    @Test
    void aTechnicianIsNotLeftHoldingWhatTheyCouldNotText() {
        var followUp = rosaCalled();

        assertThat(refusal(DANA, new Wish(followUp.id(), null, null, Template.ON_MY_WAY, null)))
                .isEqualTo(UserErrorCode.INVALID_INPUT);
        assertThat(room.neighbours.followUps.holder(followUp.id())).isEmpty();
    }

    private TextMessage draft() {
        room.consent.contacted(ID, ROSA, "call/1", "They called.", Method.CALL, NINE_AM);
        room.texts.insert(drafted("text-1", NINE_AM));
        return room.text("text-1");
    }

    private TextMessage approve(Actor by, @Nullable String body) {
        return desk.approve(by, new TextId("text-1"), body);
    }

    private TextMessage refuse(Actor by) {
        return desk.refuse(by, new TextId("text-1"), "We do not quote by text.");
    }

    @Test
    void approvedADraftGoes() {
        draft();

        assertThat(approve(DAN, null).proof()).isEqualTo(Proof.APPROVED);
        room.workAll();

        assertThat(room.text("text-1").proof()).isEqualTo(Proof.ACCEPTED);
        assertThat(room.carrier.bodies()).containsExactly("It costs $99.");
    }

    @Test
    void editedItGoesInTheOtherWordsAndTheDraftIsKept() {
        draft();

        approve(DAN, "We will tell you the price.");
        room.workAll();

        assertThat(room.carrier.bodies()).containsExactly("We will tell you the price.");
        assertThat(Objects.requireNonNull(room.text("text-1").approval()).draft())
                .isEqualTo("It costs $99.");
    }

    @Test
    void refusedItNeverGoes() {
        draft();

        assertThat(refuse(DAN).noContactReason()).isEqualTo(NoContactReason.NOT_APPROVED);
        room.passes(Duration.ofDays(2));

        assertThat(room.carrier.handedOver).isEmpty();
    }

    @Test
    void decidingTheSameTwiceIsDecidingOnce() {
        draft();
        approve(DAN, null);

        assertThat(Objects.requireNonNull(Objects.requireNonNull(
                                        approve(OLIVIA, "Other words").approval())
                                .decision())
                        .by())
                .isEqualTo(DAN);
        assertThat(room.text("text-1").body()).isEqualTo("It costs $99.");
    }

    @Test
    void whoDecidesAgainstWhatIsDecidedIsToldWhoDecided() {
        draft();
        approve(DAN, null);

        assertThatThrownBy(() -> refuse(OLIVIA)).hasMessage("Dan Whitaker has approved it already.");
    }

    @Test
    void whatWasRefusedIsNotApproved() {
        draft();
        refuse(DAN);

        assertThatThrownBy(() -> approve(OLIVIA, null)).hasMessage("Dan Whitaker has refused it already.");
    }

    @Test
    void aDraftExpires() {
        draft();
        room.clock.passes(Duration.ofHours(4));

        assertThatThrownBy(() -> approve(DAN, null)).hasMessageStartingWith("This draft has expired");
        room.workAll();
        assertThatThrownBy(() -> approve(DAN, null)).hasMessageStartingWith("This draft has expired");
        assertThatThrownBy(() -> refuse(DAN)).hasMessageStartingWith("This draft has expired");
        assertThat(room.text("text-1").noContactReason()).isEqualTo(NoContactReason.NOT_APPROVED);
    }

    @Test
    void whatWaitsForNobodyIsNotDecided() {
        room.texts.insert(queued("text-1"));

        assertThatThrownBy(() -> approve(DAN, null)).hasMessage("This text waits for nobody: it is QUEUED.");
        assertThatThrownBy(() -> desk.approve(DAN, new TextId("nothing"), null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.userError().code()).isEqualTo(UserErrorCode.NOT_FOUND));
    }

    @Test
    void aTechnicianDecidesOnNoDraft() {
        draft();

        assertThatThrownBy(() -> approve(DANA, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> refuse(DANA)).isInstanceOf(Forbidden.class);
    }

    private TextId rosaWrote(String body) {
        room.mailbox.receive(
                room.company,
                new IncomingText("SM-" + body, ROSA, MAIN_NUMBER, body, List.of(), null),
                room.clock.instant());
        return room.texts.findByProviderId(ID, "SM-" + body).orElseThrow().id();
    }

    @Test
    void aReplyThatSettlesAFollowUpIsProofOnce() {
        var reply = rosaWrote("Thanks, it works again!");

        var once = desk.resolve(DAN, reply, "She found the valve");
        var twice = desk.resolve(DAN, reply, "She found the valve");

        assertThat(recorded(once)).isEqualTo(1);
        assertThat(recorded(twice)).isEqualTo(1);
    }

    private static int recorded(FollowUpOutcome outcome) {
        assertThat(outcome).isInstanceOf(FollowUpOutcome.Done.class);
        return ((FollowUpOutcome.Done) outcome).followUp().recorded().size();
    }

    @Test
    void onlyACustomersTextOnAFollowUpSettlesOne() {
        var stop = rosaWrote("STOP");
        room.texts.insert(queued("ours", HENRY, Purpose.REPLY));

        assertThatThrownBy(() -> desk.resolve(DAN, stop, null)).hasMessageContaining("on a follow-up");
        assertThatThrownBy(() -> desk.resolve(DAN, new TextId("ours"), null)).hasMessageContaining("on a follow-up");
        assertThatThrownBy(() -> desk.resolve(DAN, new TextId("nothing"), null)).isInstanceOf(InvalidInput.class);
    }
}
