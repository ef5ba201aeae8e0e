package dev.ringback.followup;

import static dev.ringback.kernel.Permission.READ_CUSTOMERS;

import dev.ringback.company.Company;
import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.Identity;
import dev.ringback.customer.Recognised;
import dev.ringback.followup.FollowUpOutcome.AlreadyClosed;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.followup.FollowUpOutcome.HeldByAnother;
import dev.ringback.followup.FollowUpOutcome.HeldByNobody;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call somebody should return. Opened when a call goes unanswered or unfinished, held by one person at a time, closed with what came of
 * it. The caller getting in touch again adds to it.
 *
 * @param contacts each time the caller got in touch, in the order it became known; never empty
 * @param callbackDue when the caller must have been called back; kept when it is closed
 */
public record FollowUp(
        FollowUpId id,
        CompanyId company,
        Caller caller,
        @Nullable CustomerId customerId,
        Category category,
        Urgency urgency,
        List<String> urgencyEvidence,
        String summary,
        @Nullable String transcript,
        Status status,
        @Nullable Claim claim,
        Instant callbackDue,
        Source source,
        List<Contact> contacts,
        @Nullable Closing closing,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    private static final int MOST_TRANSCRIPT = 200_000;

    /** How and by whom a follow-up was closed. */
    public record Closing(Disposition disposition, @Nullable String note, Instant at, Member by) {}

    public FollowUp {
        urgencyEvidence = List.copyOf(urgencyEvidence);
        contacts = List.copyOf(contacts);
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** Opens a follow-up for a caller who has none. */
    static FollowUp open(Opening opening, Recognised recognised, Company company, Instant now) {
        var assessment = Assessment.of(opening);
        var customer = recognised.customer();
        return new FollowUp(
                        new FollowUpId(UUID.randomUUID().toString()),
                        company.id(),
                        new Caller(
                                Optional.ofNullable(opening.callerName())
                                        .or(() -> customer.filter(it -> it.named())
                                                .map(it -> it.name()))
                                        .orElse(null),
                                opening.number(),
                                recognised.identity()),
                        customer.map(it -> it.id()).orElse(null),
                        opening.category(),
                        assessment.urgency(),
                        assessment.evidence(),
                        opening.summary(),
                        opening.transcript(),
                        recognised.identity() == Identity.AMBIGUOUS ? Status.STAFF_REVIEW : Status.NEW_MISSED_CALL,
                        null,
                        company.callbackDue(assessment.urgency(), opening.at()),
                        opening.source(),
                        List.of(new Contact(opening.contactId(), opening.at(), opening.trigger())),
                        null,
                        0,
                        List.of())
                .happened(FollowUpEventKind.OPENED, now, null);
    }

    /** The caller got in touch again, or more of a contact became known. Telling the same twice changes nothing. */
    FollowUp join(Opening opening, Company company, Instant now) {
        var told = Assessment.of(opening);
        var assessment = new Assessment(urgency, urgencyEvidence).and(told);
        // Each contact has its own window: an earlier call told again has not become urgent with a later one.
        var due = company.callbackDue(
                told.urgency().isAbove(assessment.urgency()) ? assessment.urgency() : told.urgency(), opening.at());
        var heard = new FollowUp(
                id,
                company(),
                caller.introducedAs(opening.callerName()),
                customerId,
                category == Category.UNKNOWN ? opening.category() : category,
                assessment.urgency(),
                assessment.evidence(),
                tellsMore(opening) ? opening.summary() : summary,
                withTranscript(opening.transcript()),
                status,
                claim,
                due.isBefore(callbackDue) ? due : callbackDue,
                source,
                withContact(opening),
                closing,
                version,
                pendingEvents);
        if (heard.equals(this)) {
            return this;
        }
        return heard.happened(heard.newsSince(this), now, null);
    }

    private FollowUpEventKind newsSince(FollowUp before) {
        if (urgency.isAbove(before.urgency) && !status.isClosed()) {
            return FollowUpEventKind.URGENCY_RAISED;
        }
        return contacts.size() > before.contacts.size() ? FollowUpEventKind.JOINED : FollowUpEventKind.UPDATED;
    }

    private boolean tellsMore(Opening opening) {
        return opening.transcript() != null && transcript == null;
    }

    private @Nullable String withTranscript(@Nullable String more) {
        if (more == null || transcript == null) {
            return more == null ? transcript : more;
        }
        // A caller who fills the document with voicemails stops adding to it; each call keeps its own transcript.
        return transcript.contains(more) || transcript.length() + more.length() > MOST_TRANSCRIPT
                ? transcript
                : transcript + "\n\n" + more;
    }

    private List<Contact> withContact(Opening opening) {
        var all = new ArrayList<>(contacts);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(opening.contactId())) {
                all.set(i, all.get(i).knownAs(opening.trigger()));
                return all;
            }
        }
        all.add(new Contact(opening.contactId(), opening.at(), opening.trigger()));
        return all;
    }

    /** Claims this follow-up for a team member, or keeps a claim they already hold. */
    public FollowUpOutcome claim(Member member, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (claim != null) {
            return claim.isHeldBy(member) ? new Done(this) : new HeldByAnother(this);
        }
        return new Done(heldBy(new Claim(member, now)).happened(FollowUpEventKind.CLAIMED, now, member));
    }

    /** Gives it back to everybody: its holder may, or whoever directs the work. */
    public FollowUpOutcome release(Member member, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (claim == null) {
            return new HeldByNobody(this);
        }
        if (!claim.isHeldBy(member) && !member.role().isDispatching()) {
            return new HeldByAnother(this);
        }
        return new Done(heldBy(null).happened(FollowUpEventKind.RELEASED, now, member));
    }

    /** Hands it to somebody, whoever has it now. */
    public FollowUpOutcome assign(Member to, Member by, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (claim != null && claim.isHeldBy(to)) {
            return new Done(this);
        }
        return new Done(heldBy(new Claim(to, now)).happened(FollowUpEventKind.ASSIGNED, now, by));
    }

    /** Closes it with what came of it: its holder may, anybody while nobody holds it, and always whoever directs the work. */
    public FollowUpOutcome complete(Disposition disposition, @Nullable String note, Member by, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        if (claim != null && !claim.isHeldBy(by) && !by.role().isDispatching()) {
            return new HeldByAnother(this);
        }
        return new Done(in(disposition.status(), new Closing(disposition, note, now, by))
                .happened(FollowUpEventKind.COMPLETED, now, by));
    }

    /** Notes that a visit has been booked for it. */
    FollowUpOutcome book(Member by, Instant now) {
        if (status.isClosed()) {
            return new AlreadyClosed(this);
        }
        return new Done(
                status == Status.BOOKED ? this : in(Status.BOOKED, null).happened(FollowUpEventKind.BOOKED, now, by));
    }

    public boolean isStale(Instant now) {
        return !status.isClosed() && now.isAfter(callbackDue);
    }

    public Optional<Instant> dueAt() {
        return status.isClosed() ? Optional.empty() : Optional.of(callbackDue);
    }

    /** What opened it. */
    public Trigger trigger() {
        return contacts.getFirst().trigger();
    }

    public Instant openedAt() {
        return contacts.getFirst().at();
    }

    public int contactCount() {
        return contacts.size();
    }

    /** Contacts become known in any order. */
    public Instant lastContactAt() {
        return contacts.stream().map(Contact::at).max(Instant::compareTo).orElseThrow();
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
        return customerId == null || viewer.may(READ_CUSTOMERS)
                ? this
                : new FollowUp(
                        id,
                        company,
                        caller,
                        null,
                        category,
                        urgency,
                        urgencyEvidence,
                        summary,
                        transcript,
                        status,
                        claim,
                        callbackDue,
                        source,
                        contacts,
                        closing,
                        version,
                        pendingEvents);
    }

    /** This, as the store has it after writing. */
    FollowUp written() {
        return with(status, claim, closing, version + 1, pendingEvents);
    }

    private FollowUp heldBy(@Nullable Claim newClaim) {
        return with(status, newClaim, closing, version, pendingEvents);
    }

    private FollowUp in(Status newStatus, @Nullable Closing newClosing) {
        return with(newStatus, claim, newClosing, version, pendingEvents);
    }

    private FollowUp happened(FollowUpEventKind kind, Instant at, @Nullable Member by) {
        var event = new FollowUpEvent(
                UUID.randomUUID().toString(), at, kind, id, urgency, customerId, by == null ? null : by.id());
        return with(status, claim, closing, version, Aggregate.with(pendingEvents, event));
    }

    private FollowUp with(
            Status newStatus,
            @Nullable Claim newClaim,
            @Nullable Closing newClosing,
            long newVersion,
            List<Event> newEvents) {
        return new FollowUp(
                id,
                company,
                caller,
                customerId,
                category,
                urgency,
                urgencyEvidence,
                summary,
                transcript,
                newStatus,
                newClaim,
                callbackDue,
                source,
                contacts,
                newClosing,
                newVersion,
                newEvents);
    }
}
