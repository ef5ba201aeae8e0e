package dev.ringback.followup;

import static dev.ringback.followup.Draft.with;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;

import dev.ringback.company.Company;
import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.Recognised;
import dev.ringback.evidence.Reading;
import dev.ringback.followup.Evidence.Origin;
import dev.ringback.followup.FollowUpOutcome.AlreadyClosed;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.followup.FollowUpOutcome.HeldByAnother;
import dev.ringback.followup.FollowUpOutcome.NotPossible;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call somebody should return. Opened when a call goes unanswered or unfinished, held by one person at a time, closed with what came of
 * it, and opened again when the caller comes back soon. The caller getting in touch again adds to it.
 *
 * @param contacts each time the caller got in touch, in the order it became known, calls that turned out to be answered included; never empty
 * @param attempts each time somebody called back, in the order it became known
 * @param texts each text to the caller that the carrier took, in the order it became known
 * @param recorded what people and machines recorded to show that the caller was won back: payments, and replies that settled it
 * @param review why a person had to look at it; null when nobody ever had to
 * @param changes everything that happened to it, in order
 */
public record FollowUp(
        FollowUpId id,
        CompanyId company,
        Caller caller,
        @Nullable CustomerId customerId,
        Matter matter,
        Assessment assessment,
        Status status,
        @Nullable Stage stage,
        @Nullable Review review,
        @Nullable Claim claim,
        Deadline deadline,
        Source source,
        List<Contact> contacts,
        List<CallAttempt> attempts,
        List<TextSent> texts,
        List<Note> notes,
        List<Mark> marks,
        @Nullable Booking booking,
        List<RecoveryEvidence> recorded,
        @Nullable Closing closing,
        List<Change> changes,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    /** So many attempts are kept, and so many notes. */
    static final int MOST_ENTRIES = 500;

    public FollowUp {
        contacts = List.copyOf(contacts);
        attempts = List.copyOf(attempts);
        texts = List.copyOf(texts);
        recorded = List.copyOf(recorded);
        notes = List.copyOf(notes);
        marks = List.copyOf(marks);
        changes = List.copyOf(changes);
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** Opens a follow-up for a caller who has none. */
    static FollowUp open(Opening opening, Recognised recognised, Reading reading, Company company, Instant now) {
        return new Hearing(opening, recognised, reading, company, now).opens();
    }

    /** The caller got in touch again, or more of a contact became known. Telling the same twice changes nothing. */
    FollowUp join(Opening opening, Recognised recognised, Reading reading, Company company, Instant now) {
        return new Hearing(opening, recognised, reading, company, now).joins(this);
    }

    /** Opens it again, because its caller came back before its reopening time was over. */
    FollowUp reopen(Opening opening, Recognised recognised, Reading reading, Company company, Instant now) {
        return new Hearing(opening, recognised, reading, company, now).reopens(this);
    }

    /** Claims this follow-up for a team member, or keeps a claim they already hold. */
    FollowUpOutcome claim(Member member, @Nullable Duration idle, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (claim != null) {
            return claim.isHeldBy(member) ? new Done(this) : new HeldByAnother(this);
        }
        return held(Claim.by(member, now, idle), FollowUpEventKind.CLAIMED, member, null, now);
    }

    /** Gives it back to everybody: its holder may, or whoever directs the work. */
    FollowUpOutcome release(Member member, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (claim == null) {
            return new NotPossible(this, "Nobody holds this follow-up; it can be claimed, assigned or completed.");
        }
        if (!claim.isHeldBy(member) && !member.role().isDispatching()) {
            return new HeldByAnother(this);
        }
        return held(null, FollowUpEventKind.RELEASED, member, null, now);
    }

    /** Hands it to somebody, whoever has it now. */
    FollowUpOutcome assign(Member to, Member by, @Nullable Duration idle, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (claim != null && claim.isHeldBy(to)) {
            return new Done(this);
        }
        return held(Claim.by(to, now, idle), FollowUpEventKind.ASSIGNED, by, null, now);
    }

    /** Takes it out of somebody else's hands, and says why. */
    FollowUpOutcome takeOver(Member member, String reason, @Nullable Duration idle, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (claim == null) {
            return new NotPossible(this, "Nobody holds this follow-up: claim it.");
        }
        if (claim.isHeldBy(member)) {
            return new Done(this);
        }
        return held(Claim.by(member, now, idle), FollowUpEventKind.TAKEN_OVER, member, reason, now);
    }

    private Done held(@Nullable Claim by, FollowUpEventKind how, Member actor, @Nullable String why, Instant now) {
        return new Done(Draft.of(this, it -> it.claim = by).happened(how, now, actor, why, this));
    }

    /** What time has done to it: a claim lapses, and the journal is told once that its due time passed. */
    FollowUp settled(Instant now) {
        var after = this;
        if (!status.isClosed() && claim != null && claim.hasLapsed(now)) {
            var why = "%s has done nothing about it for %s."
                    .formatted(claim.member().name(), Spans.inWords(Objects.requireNonNull(claim.idle())));
            after = Draft.of(this, it -> it.claim = null)
                    .happened(FollowUpEventKind.CLAIM_LAPSED, now, null, why, this);
        }
        return after.unmarkedStaleAt().filter(now::isAfter).isPresent() ? after.markedStale(now) : after;
    }

    private FollowUp markedStale(Instant now) {
        return Draft.of(this, it -> it.deadline = deadline.marked(staleAt().orElseThrow()))
                .happened(FollowUpEventKind.WENT_STALE, now, null, whyStale(), this);
    }

    private String whyStale() {
        if (!isCallbackOwed() && deadline.nextAction() != null) {
            return "The next action is overdue.";
        }
        return claim == null ? "Nobody has claimed it in time." : "Nobody has called back in time.";
    }

    /** Moves it along by hand, or only to another stage. */
    FollowUpOutcome move(Status to, @Nullable Stage newStage, @Nullable String why, Member by, Instant now) {
        var refusal = refusal(by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (to != status && !Lifecycle.allowsByHand(status, to)) {
            return new NotPossible(this, Lifecycle.explain(status, to));
        }
        if (newStage != null && !Lifecycle.allows(to, newStage)) {
            return new NotPossible(this, Lifecycle.explain(to));
        }
        if (to == status && newStage == stage) {
            return new Done(this);
        }
        return new Done(Draft.of(this, it -> {
                    it.moveTo(to);
                    it.stage = newStage;
                })
                .happened(FollowUpEventKind.MOVED, now, by, why, this));
    }

    /** Closes it with what came of it: its holder may, anybody while nobody holds it, and always whoever directs the work. */
    FollowUpOutcome complete(Disposition disposition, @Nullable String note, Member by, Instant now) {
        var refusal = refusal(by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!Lifecycle.allows(status, disposition.status())) {
            return new NotPossible(this, Lifecycle.explain(status, disposition.status()));
        }
        return new Done(Draft.of(this, it -> {
                    it.moveTo(disposition.status());
                    it.closing = new Closing(disposition, note, now, by);
                    it.deadline = deadline.planned(null);
                })
                .happened(FollowUpEventKind.COMPLETED, now, by, note, this));
    }

    /** A call that passed for missed was answered after all: nothing is owed for it, and unless somebody has taken it in hand or more is owed it is over. */
    FollowUp answered(String contactId, Instant now) {
        var told = contacts.stream()
                .map(it -> it.id().equals(contactId) ? it.answeredAfterAll() : it)
                .toList();
        if (status.isClosed() || told.equals(contacts)) {
            return this;
        }
        var over = told.stream().allMatch(Contact::answered) && isUntouched();
        return Draft.of(this, it -> {
                    it.contacts = told;
                    if (over) {
                        it.moveTo(Disposition.ANSWERED.status());
                        it.closing = new Closing(Disposition.ANSWERED, null, now, null);
                        it.deadline = deadline.planned(null);
                    }
                })
                .happened(
                        over ? FollowUpEventKind.COMPLETED : FollowUpEventKind.UPDATED,
                        now,
                        null,
                        "The office answered this call after all.",
                        this);
    }

    /** Whether no person has done anything about it yet. */
    private boolean isUntouched() {
        return claim == null
                && attempts.isEmpty()
                && notes.isEmpty()
                && recorded.isEmpty()
                && booking == null
                && changes.stream().allMatch(it -> it.by() == null);
    }

    /** Whether it was closed by nobody, since all its calls had been answered. */
    boolean wasAnswered() {
        return closing != null && closing.by() == null && closing.disposition() == Disposition.ANSWERED;
    }

    /** Each time the caller got in touch and was not answered there and then; all of them when they always were. */
    List<Contact> contactsOwed() {
        var owed = contacts.stream().filter(it -> !it.answered()).toList();
        return owed.isEmpty() ? contacts : owed;
    }

    /** Opens it again by hand, where it stood: the caller has been tried, or has not. */
    FollowUpOutcome reopen(String why, Member by, Instant now, Company to) {
        if (!status.isClosed()) {
            return new NotPossible(this, "This follow-up is open.");
        }
        return new Done(Draft.of(this, it -> {
                    it.closing = null;
                    it.claim = null;
                    it.deadline = Deadline.of(to.callbackDue(urgency(), now));
                    it.moveTo(attempts.isEmpty() ? Status.NEW_MISSED_CALL : Status.AWAITING_REPLY);
                })
                .happened(FollowUpEventKind.REOPENED, now, by, why, this));
    }

    /** Notes that a visit has been booked for it. */
    FollowUpOutcome book(String visitId, Member by, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (booking != null && booking.visitId().equals(visitId)) {
            return new Done(this);
        }
        return new Done(Draft.of(this, it -> {
                    it.booking = new Booking(visitId, now);
                    it.moveTo(Status.BOOKED);
                })
                .happened(FollowUpEventKind.BOOKED, now, by, null, this));
    }

    /** Its visit was called off: it is booked no more. */
    FollowUpOutcome unbook(String visitId, Member by, Instant now) {
        if (booking == null || !booking.visitId().equals(visitId)) {
            return new Done(this);
        }
        return new Done(Draft.of(this, it -> {
                    it.booking = null;
                    if (status == Status.BOOKED) {
                        it.moveTo(Status.QUALIFIED);
                    }
                })
                .happened(FollowUpEventKind.UNBOOKED, now, by, null, this));
    }

    /** Notes something that shows that the caller was won back, open or closed. The same record counts once. */
    FollowUpOutcome proved(RecoveryEvidence evidence, Instant now) {
        if (recorded.stream().anyMatch(evidence::isSameRecordAs)) {
            return new Done(this);
        }
        if (recorded.size() >= MOST_ENTRIES) {
            return new NotPossible(this, "%d proofs are on record; no more are kept.".formatted(MOST_ENTRIES));
        }
        return new Done(Draft.of(this, it -> it.recorded = with(recorded, evidence))
                .happened(
                        FollowUpEventKind.PROVED,
                        now,
                        evidence.by(),
                        evidence.proof().name(),
                        this));
    }

    /** The carrier took a text to the caller: the work goes where its wording stands for, as far as that makes sense by now. */
    FollowUp texted(TextSent text, Company to, Instant now) {
        if (texts.size() >= MOST_ENTRIES
                || texts.stream().anyMatch(it -> it.id().equals(text.id()))) {
            return this;
        }
        return Draft.of(this, it -> {
                    it.texts = with(texts, text);
                    if (text.member() != null && isWrittenTo() && !text.at().isBefore(lastContactAt())) {
                        it.deadline = deadline.callBackBy(to.callbackDue(urgency(), text.at()));
                    }
                    text.bringsAlong(it);
                })
                .happened(FollowUpEventKind.TEXTED, now, text.member(), text.kind(), this);
    }

    /** Somebody called back. Counts from when they did, also when it becomes known much later, and even once it is closed. */
    FollowUpOutcome attempted(CallAttempt attempt, Company to, Instant now) {
        if (attempts.stream().anyMatch(it -> it.id().equals(attempt.id()))) {
            return new Done(this);
        }
        if (attempts.size() >= MOST_ENTRIES) {
            return new NotPossible(this, "%d call attempts are on record; no more are kept.".formatted(MOST_ENTRIES));
        }
        return new Done(Draft.of(this, it -> {
                    it.attempts = with(attempts, attempt);
                    if (!attempt.at().isBefore(lastContactAt())) {
                        // The caller has been called back; whoever did looks at it again within another window.
                        it.deadline = deadline.callBackBy(to.callbackDue(urgency(), attempt.at()));
                    }
                    if (status == Status.NEW_MISSED_CALL || status == Status.AWAITING_REPLY) {
                        it.status = Status.AWAITING_REPLY;
                        it.stage = attempt.isConversation() ? Stage.IN_CONVERSATION : Stage.FOLLOW_UP_PENDING;
                    }
                })
                .happened(
                        FollowUpEventKind.CALL_ATTEMPTED,
                        now,
                        attempt.member(),
                        attempt.outcome().name(),
                        this));
    }

    /** Plans what comes next; null takes the plan back. */
    FollowUpOutcome plan(@Nullable NextAction next, Member by, Instant now) {
        var refusal = refusal(by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (Objects.equals(next, deadline.nextAction())) {
            return new Done(this);
        }
        return new Done(Draft.of(this, it -> it.deadline = deadline.planned(next))
                .happened(FollowUpEventKind.NEXT_ACTION_SET, now, by, next == null ? null : next.text(), this));
    }

    /** Keeps a note for colleagues, open or closed. */
    FollowUpOutcome noted(Note note) {
        if (notes.stream().anyMatch(it -> it.id().equals(note.id()))) {
            return new Done(this);
        }
        if (notes.size() >= MOST_ENTRIES) {
            return new NotPossible(this, "%d notes are on record; no more are kept.".formatted(MOST_ENTRIES));
        }
        return new Done(Draft.of(this, it -> it.notes = with(notes, note))
                .happened(FollowUpEventKind.NOTED, note.at(), note.member(), note.text(), this));
    }

    /** Sets how urgent it is, as a person sees it; what spoke for another urgency does not count any more. */
    FollowUpOutcome weigh(Urgency as, String reason, Member by, Company at, Instant now) {
        var refusal = refusal(by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (as == urgency()) {
            return new Done(this);
        }
        var raised = as.isAbove(urgency());
        return new Done(Draft.of(this, it -> {
                    it.assessment = assessment.setBy("Set to %s by %s: %s".formatted(as, by.name(), reason), as);
                    var due = at.callbackDue(as, raised ? now : lastContactAt());
                    it.deadline = deadline.callBackBy(
                            raised && deadline.callbackDue().isBefore(due) ? deadline.callbackDue() : due);
                })
                .happened(
                        raised ? FollowUpEventKind.URGENCY_RAISED : FollowUpEventKind.URGENCY_LOWERED,
                        now,
                        by,
                        reason,
                        this));
    }

    /** Puts right what it is about. */
    FollowUpOutcome edit(Matter corrected, Caller as, Member by, Instant now) {
        var refusal = refusal(by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (corrected.equals(matter) && as.equals(caller)) {
            return new Done(this);
        }
        return new Done(Draft.of(this, it -> {
                    it.matter = corrected;
                    it.caller = as;
                    if (!corrected.summary().equals(matter.summary())) {
                        it.assessment = assessment.moved(Origin.SUMMARY, null);
                    }
                })
                .happened(FollowUpEventKind.UPDATED, now, by, null, this));
    }

    /** Says whose it is. */
    FollowUpOutcome attach(CustomerId customer, Member by, Instant now) {
        return customer.equals(customerId)
                ? new Done(this)
                : new Done(Draft.of(this, it -> it.customerId = customer)
                        .happened(FollowUpEventKind.ATTACHED, now, by, null, this));
    }

    /** Marks, for the reports, what was wrong with it. One mark of a kind. */
    FollowUpOutcome mark(Mark mark) {
        if (mark.kind() == Mark.Kind.WRONG_OWNER && mark.owner() == null) {
            return new NotPossible(this, "Nobody holds this follow-up, so nobody holds it wrongly.");
        }
        if (marks.stream().anyMatch(it -> it.kind() == mark.kind())) {
            return new Done(this);
        }
        return new Done(Draft.of(this, it -> it.marks = with(marks, mark))
                .happened(
                        FollowUpEventKind.MARKED,
                        mark.at(),
                        mark.by(),
                        mark.kind().name(),
                        this));
    }

    /** Takes a mark back that was made by mistake. */
    FollowUpOutcome unmark(Mark.Kind kind, Member by, Instant now) {
        var kept = marks.stream().filter(it -> it.kind() != kind).toList();
        return kept.size() == marks.size()
                ? new Done(this)
                : new Done(Draft.of(this, it -> it.marks = kept)
                        .happened(FollowUpEventKind.UNMARKED, now, by, kind.name(), this));
    }

    /** Something besides the caller's own words takes a person to decide; told again it is no new reason. */
    FollowUp lookedAt(Opening what, Instant now) {
        var causes = what.reviewReasons().stream()
                .map(it -> new Review.Cause(it, what.at(), what.contactId(), what.summary(), null))
                .toList();
        var told = Draft.of(this, it -> it.lookAt(causes));
        return told.equals(this)
                ? this
                : told.happened(FollowUpEventKind.REVIEW_REQUESTED, now, null, what.summary(), this);
    }

    /** Asks that somebody decide before the work goes on. */
    FollowUpOutcome requestReview(ReviewReason reason, String why, Member by, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        var asked = new Review.Cause(reason, now, null, why, by);
        return new Done(Draft.of(this, it -> it.lookAt(List.of(asked)))
                .happened(FollowUpEventKind.REVIEW_REQUESTED, now, by, why, this));
    }

    /** Decides a review: on with the work, out, or back to the caller for more. */
    FollowUpOutcome decide(ReviewDecision decision, @Nullable String note, Member by, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (status != Status.STAFF_REVIEW || review == null) {
            return new NotPossible(this, "This follow-up waits for no decision.");
        }
        return new Done(Draft.of(this, it -> {
                    it.review = review.decided(new Review.Decision(decision, now, by, note));
                    switch (decision) {
                        case ACCEPT -> it.moveTo(booking == null ? Status.QUALIFIED : Status.BOOKED);
                        case REJECT -> {
                            it.moveTo(Status.CLOSED_NOT_A_FIT);
                            it.closing = new Closing(Disposition.NOT_A_FIT, note, now, by);
                            it.deadline = deadline.planned(null);
                        }
                        case REQUEST_MORE_INFO -> {
                            it.moveTo(Status.AWAITING_REPLY);
                            it.stage = Stage.ESTIMATE_DETAILS_NEEDED;
                        }
                    }
                })
                .happened(
                        FollowUpEventKind.REVIEW_DECIDED,
                        now,
                        by,
                        note == null ? decision.name() : decision + ": " + note,
                        this));
    }

    /** Why this person may not change it now: its holder may, anybody while nobody holds it, and always whoever directs the work. */
    private Optional<FollowUpOutcome> refusal(Member by) {
        if (status.isClosed()) {
            return Optional.of(new AlreadyClosed(this));
        }
        if (by.role().isDispatching()) {
            return Optional.empty();
        }
        if (claim != null && !claim.isHeldBy(by)) {
            return Optional.of(new HeldByAnother(this));
        }
        return status == Status.STAFF_REVIEW
                ? Optional.of(new NotPossible(this, "This follow-up waits for a dispatcher's or the owner's decision."))
                : Optional.empty();
    }

    /** Whether the caller wrote when they last got in touch, so that a text answers them. */
    private boolean isWrittenTo() {
        return contactsOwed().stream()
                .max(Comparator.comparing(Contact::at))
                .filter(it -> it.trigger() == Trigger.INBOUND_TEXT)
                .isPresent();
    }

    private Optional<Instant> lastAnswerAt() {
        var written = isWrittenTo()
                ? texts.stream().filter(it -> it.member() != null).map(TextSent::at)
                : Stream.<Instant>empty();
        return Stream.concat(lastAttemptAt().stream(), written).max(Instant::compareTo);
    }

    /** What shows that the caller was won back; empty while nothing does. */
    public Optional<Recovery> recovery() {
        return Recovery.of(this);
    }

    /** Whether the caller has got in touch since somebody last called back, or wrote back to what they wrote. */
    public boolean isCallbackOwed() {
        var last = lastAnswerAt();
        return last.isEmpty() || lastContactAt().isAfter(last.get());
    }

    /** When it becomes stale unless somebody does something; empty when it is in hand. */
    public Optional<Instant> staleAt() {
        if (status.isClosed()) {
            return Optional.empty();
        }
        var inHand = !isCallbackOwed() && deadline.nextAction() == null && claim != null;
        return inHand ? Optional.empty() : dueAt();
    }

    public boolean isStale(Instant now) {
        return staleAt().filter(now::isAfter).isPresent();
    }

    private Optional<Instant> unmarkedStaleAt() {
        return staleAt().filter(it -> !it.equals(deadline.markedStale()));
    }

    /** When a worker must look at it: to let the claim lapse, or to say that it has become stale. */
    @Override
    public Optional<Instant> due() {
        var lapse = status.isClosed()
                ? Optional.<Instant>empty()
                : Optional.ofNullable(claim).flatMap(Claim::lapsesAt);
        return Stream.concat(lapse.stream(), unmarkedStaleAt().map(it -> it.plusMillis(1)).stream())
                .min(Instant::compareTo);
    }

    public Optional<Instant> dueAt() {
        return status.isClosed() ? Optional.empty() : Optional.of(deadline.dueAt(isCallbackOwed()));
    }

    /** When the caller must have been called back; kept when it is closed. */
    public Instant callbackDue() {
        return deadline.callbackDue();
    }

    public Optional<NextAction> nextAction() {
        return Optional.ofNullable(deadline.nextAction());
    }

    public Optional<Instant> firstAttemptAt() {
        return attempts.stream().map(CallAttempt::at).min(Instant::compareTo);
    }

    public Optional<Instant> firstConversationAt() {
        return attempts.stream()
                .filter(CallAttempt::isConversation)
                .map(CallAttempt::at)
                .min(Instant::compareTo);
    }

    Optional<Instant> lastAttemptAt() {
        return attempts.stream().map(CallAttempt::at).max(Instant::compareTo);
    }

    public Category category() {
        return matter.category();
    }

    public Optional<Member> addressedTo() {
        return Optional.ofNullable(matter.addressedTo());
    }

    public String summary() {
        return matter.summary();
    }

    public Optional<String> transcript() {
        return Optional.ofNullable(matter.transcript());
    }

    public Urgency urgency() {
        return assessment.urgency();
    }

    public List<String> urgencyEvidence() {
        return assessment.words();
    }

    public List<Evidence> evidence() {
        return assessment.evidence();
    }

    public CallerType callerType() {
        return CallerType.of(this);
    }

    /** Where it can go from here. */
    public List<Status> nextStatuses() {
        return Lifecycle.next(status);
    }

    /** Who had it, one after the other. */
    public List<Holding> holders() {
        return Holding.of(changes);
    }

    /** What opened it. */
    public Trigger trigger() {
        return contactsOwed().getFirst().trigger();
    }

    public Instant openedAt() {
        return contactsOwed().getFirst().at();
    }

    /** Who told of the latest contact. */
    public Informant informant() {
        return Informant.of(this);
    }

    public int contactCount() {
        return contactsOwed().size();
    }

    /** Contacts become known in any order. */
    public Instant lastContactAt() {
        return contactsOwed().stream().map(Contact::at).max(Instant::compareTo).orElseThrow();
    }

    public Optional<Disposition> disposition() {
        return Optional.ofNullable(closing).map(Closing::disposition);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closing).map(Closing::at);
    }

    public Optional<String> closingNote() {
        return Optional.ofNullable(closing).map(Closing::note);
    }

    @Override
    public String key() {
        return id.value();
    }

    /** This, as far as somebody may see it: whose it is takes the right to read customers. */
    public FollowUp seenBy(Actor viewer) {
        return customerId == null || viewer.may(READ_CUSTOMERS) ? this : Draft.of(this, it -> it.customerId = null);
    }

    /** This, as the store has it after writing. */
    FollowUp written() {
        return Draft.of(this, it -> it.version = version + 1);
    }

    /** Writes down what happened: who, when, why, before and after. */
    FollowUp happened(
            FollowUpEventKind kind, Instant now, @Nullable Member by, @Nullable String why, @Nullable FollowUp before) {
        return happened(kind, now, by, why, before, null);
    }

    /** The same for what a contact of the caller's brought about. */
    FollowUp happened(
            FollowUpEventKind kind,
            Instant now,
            @Nullable Member by,
            @Nullable String why,
            @Nullable FollowUp before,
            @Nullable Opening contact) {
        var id = UUID.randomUUID().toString();
        var event = new FollowUpEvent(
                id,
                now,
                kind,
                this.id,
                urgency(),
                customerId,
                by == null ? null : by.id(),
                before == null ? null : before.lostBy(this, by),
                contact == null ? null : contact.trigger(),
                contact == null ? null : contact.reaches());
        return Draft.of(this, it -> {
            it.claim = claim != null && by != null && claim.isHeldBy(by) ? claim.activeAt(now) : claim;
            it.changes =
                    with(changes, new Change(id, kind, now, by, why, before == null ? null : before.state(), state()));
            it.pendingEvents = Aggregate.with(pendingEvents, event);
        });
    }

    /** Who has it no more after a change that is not their own. */
    private @Nullable MemberId lostBy(FollowUp after, @Nullable Member by) {
        if (claim == null || (by != null && claim.isHeldBy(by)) || after.status.isClosed()) {
            return null;
        }
        return after.claim != null && after.claim.isHeldBy(claim.member())
                ? null
                : claim.member().id();
    }

    private Change.State state() {
        return new Change.State(
                status,
                stage,
                urgency(),
                category(),
                claim == null ? null : claim.member(),
                deadline.dueAt(isCallbackOwed()));
    }
}
