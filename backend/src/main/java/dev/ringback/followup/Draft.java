package dev.ringback.followup;

import dev.ringback.company.Source;
import dev.ringback.customer.CustomerId;
import dev.ringback.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A follow-up while it is being changed: what a change does not touch stays as it was. */
final class Draft {

    Caller caller;

    @Nullable
    CustomerId customerId;

    Matter matter;
    Assessment assessment;
    Status status;

    @Nullable
    Stage stage;

    @Nullable
    Review review;

    @Nullable
    Claim claim;

    Deadline deadline;
    Source source;
    List<Contact> contacts;
    List<CallAttempt> attempts;
    List<TextSent> texts;
    List<RecoveryEvidence> recorded;
    List<Note> notes;
    List<Mark> marks;

    @Nullable
    Booking booking;

    @Nullable
    Closing closing;

    List<Change> changes;
    long version;
    List<Event> pendingEvents;

    private final FollowUp origin;

    private Draft(FollowUp it) {
        this.origin = it;
        this.caller = it.caller();
        this.customerId = it.customerId();
        this.matter = it.matter();
        this.assessment = it.assessment();
        this.status = it.status();
        this.stage = it.stage();
        this.review = it.review();
        this.claim = it.claim();
        this.deadline = it.deadline();
        this.source = it.source();
        this.contacts = it.contacts();
        this.attempts = it.attempts();
        this.texts = it.texts();
        this.recorded = it.recorded();
        this.notes = it.notes();
        this.marks = it.marks();
        this.booking = it.booking();
        this.closing = it.closing();
        this.changes = it.changes();
        this.version = it.version();
        this.pendingEvents = it.pendingEvents();
    }

    static FollowUp of(FollowUp it, Consumer<Draft> edit) {
        var draft = new Draft(it);
        edit.accept(draft);
        return draft.done();
    }

    /** Into this status, where no stage is known yet. */
    void moveTo(Status next) {
        status = next;
        stage = null;
    }

    /** Nobody need look at this any more; where nothing else waits for a decision the work goes on. */
    void needNotLookAt(ReviewReason reason, String contact) {
        review = review == null ? null : review.without(reason, contact);
        if (review == null && status == Status.STAFF_REVIEW) {
            moveTo(Status.NEW_MISSED_CALL);
        }
    }

    /** Sends it to review when there is something new to look at. */
    void lookAt(List<Review.Cause> causes) {
        var before = review == null ? Review.NONE : review;
        var after = before.and(causes);
        if (after == before) {
            return;
        }
        review = after;
        if (!status.isClosed() && Lifecycle.allows(status, Status.STAFF_REVIEW)) {
            moveTo(Status.STAFF_REVIEW);
        }
    }

    static <T> List<T> with(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    private FollowUp done() {
        return new FollowUp(
                origin.id(),
                origin.company(),
                caller,
                customerId,
                matter,
                assessment,
                status,
                stage,
                review,
                claim,
                deadline,
                source,
                contacts,
                attempts,
                texts,
                notes,
                marks,
                booking,
                recorded,
                closing,
                changes,
                version,
                pendingEvents);
    }
}
