package dev.ringback.escalation;

import dev.ringback.followup.FollowUpEvent;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import org.springframework.stereotype.Component;

/** Hears what happens to follow-ups: those that begin to wait for somebody, and those that wait no more. */
@Component
class Waiting implements JournalListener {

    private final EscalationService escalations;
    private final Escalator escalator;

    Waiting(EscalationService escalations, Escalator escalator) {
        this.escalations = escalations;
        this.escalator = escalator;
    }

    @Override
    public String name() {
        return "escalation";
    }

    @Override
    public void on(JournalEntry entry) {
        if (entry.event() instanceof FollowUpEvent event
                && matters(event)
                && escalations.review(entry.company(), event.followUp())) {
            escalator.wake();
        }
    }

    /** Most of what happens to a follow-up that is in hand leaves it so. */
    private static boolean matters(FollowUpEvent event) {
        return switch (event.kind()) {
            case OPENED,
                    REOPENED,
                    URGENCY_RAISED,
                    URGENCY_LOWERED,
                    CLAIMED,
                    RELEASED,
                    ASSIGNED,
                    TAKEN_OVER,
                    CLAIM_LAPSED,
                    WENT_STALE,
                    CALL_ATTEMPTED,
                    TEXTED,
                    NEXT_ACTION_SET,
                    REVIEW_DECIDED,
                    BOOKED,
                    MOVED,
                    COMPLETED -> true;
            case JOINED, UPDATED, NOTED, MARKED, UNMARKED, ATTACHED, REVIEW_REQUESTED, UNBOOKED, PROVED -> false;
        };
    }
}
