package dev.ringback.followup;

import dev.ringback.company.Company;
import dev.ringback.company.Urgency;
import dev.ringback.customer.Customer;
import dev.ringback.customer.Recognised;
import dev.ringback.evidence.Reading;
import dev.ringback.followup.Evidence.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One time a caller got in touch, and what it makes of a follow-up: it opens one, adds to the open one, or opens a closed one again.
 *
 * @param reading what the caller's words say
 */
record Hearing(Opening opening, Recognised recognised, Reading reading, Company company, Instant now) {

    FollowUp opens() {
        var assessment = told();
        var causes = causes();
        return new FollowUp(
                        new FollowUpId(UUID.randomUUID().toString()),
                        company.id(),
                        Caller.of(opening, recognised),
                        recognised.customer().map(Customer::id).orElse(null),
                        Matter.of(opening),
                        assessment,
                        causes.isEmpty() ? Status.NEW_MISSED_CALL : Status.STAFF_REVIEW,
                        null,
                        causes.isEmpty() ? null : Review.NONE.and(causes),
                        null,
                        Deadline.of(company.callbackDue(assessment.urgency(), opening.at())),
                        opening.source(),
                        List.of(contact()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        0,
                        List.of())
                .happened(FollowUpEventKind.OPENED, now, opening.reportedBy(), null, null, opening);
    }

    FollowUp joins(FollowUp present) {
        var told = told();
        var joined = heard(present, told, it -> {
            it.deadline = present.deadline().callBackBy(callbackDue(present, told.urgency(), it.assessment.urgency()));
            if (isNewTo(present)
                    && (present.status() == Status.AWAITING_REPLY || present.status() == Status.QUALIFIED)) {
                it.stage = opening.trigger() == Trigger.INBOUND_TEXT ? Stage.IN_CONVERSATION : Stage.CALLBACK_PENDING;
            }
            it.lookAt(causes());
        });
        return joined.equals(present)
                ? present
                : joined.happened(
                        news(present, joined),
                        now,
                        opening.reportedBy(),
                        null,
                        present,
                        isNewTo(present) ? opening : null);
    }

    FollowUp reopens(FollowUp closed) {
        var told = told();
        return heard(closed, told, it -> {
                    // What was urgent then has been dealt with: only what is said now counts.
                    it.assessment = told.moved(Origin.TRANSCRIPT, it.matter.placeOf(opening.transcript()));
                    it.deadline = Deadline.of(company.callbackDue(it.assessment.urgency(), opening.at()));
                    it.closing = null;
                    it.claim = null;
                    it.moveTo(Status.NEW_MISSED_CALL);
                    it.lookAt(causes());
                })
                .happened(
                        FollowUpEventKind.REOPENED,
                        now,
                        opening.reportedBy(),
                        "The caller got in touch again.",
                        closed,
                        opening);
    }

    private FollowUp heard(FollowUp present, Assessment told, Consumer<Draft> more) {
        return Draft.of(present, it -> {
            it.caller = present.caller().introducedAs(opening.callerName());
            it.matter = present.matter().and(opening);
            if (opening.names(present)) {
                it.caller = it.caller.calledFrom(opening, recognised);
                it.source = opening.source();
                it.matter = it.matter.summarised(opening.summary());
                it.needNotLookAt(ReviewReason.BLOCKED_CALLER_ID, opening.contactId());
            }
            if (present.customerId() == null) {
                it.customerId = recognised.customer().map(Customer::id).orElse(null);
            }
            var before = !it.matter.summary().equals(present.matter().summary())
                    ? present.assessment().moved(Origin.SUMMARY, null)
                    : present.assessment();
            it.assessment = before.and(told.moved(Origin.TRANSCRIPT, it.matter.placeOf(opening.transcript())));
            it.contacts = contacts(present);
            more.accept(it);
        });
    }

    private Assessment told() {
        return Assessment.of(opening, reading);
    }

    private List<Review.Cause> causes() {
        return ReviewCauses.of(opening, recognised.identity(), reading);
    }

    private Contact contact() {
        return new Contact(opening.contactId(), opening.at(), opening.trigger(), opening.reporter(), false);
    }

    private boolean isNewTo(FollowUp present) {
        return present.contacts().stream().noneMatch(it -> it.id().equals(opening.contactId()));
    }

    /** Each contact has its own window: an earlier call told again has not become urgent with a later one. */
    private Instant callbackDue(FollowUp present, Urgency told, Urgency counted) {
        if (present.lastAttemptAt().filter(it -> !opening.at().isAfter(it)).isPresent()) {
            return present.callbackDue();
        }
        var due = company.callbackDue(told.isAbove(counted) ? counted : told, opening.at());
        return present.isCallbackOwed() && present.callbackDue().isBefore(due) ? present.callbackDue() : due;
    }

    private static FollowUpEventKind news(FollowUp before, FollowUp after) {
        if (after.urgency().isAbove(before.urgency()) && !after.status().isClosed()) {
            return FollowUpEventKind.URGENCY_RAISED;
        }
        return after.contactCount() > before.contactCount() ? FollowUpEventKind.JOINED : FollowUpEventKind.UPDATED;
    }

    private List<Contact> contacts(FollowUp present) {
        var all = new ArrayList<>(present.contacts());
        if (isNewTo(present)) {
            all.add(contact());
        } else {
            all.replaceAll(it -> it.id().equals(opening.contactId()) ? it.knownAs(opening.trigger()) : it);
        }
        return all;
    }
}
