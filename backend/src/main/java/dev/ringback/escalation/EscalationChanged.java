package dev.ringback.escalation;

import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Event;
import java.time.Instant;

/**
 * Somebody was told of a follow-up that waits, or could not be, or nobody need be told any more.
 *
 * @param run the number of the run
 * @param steps how many of its rungs have been taken
 * @param stopped whether it is over because somebody has the work in hand
 */
public record EscalationChanged(String eventId, Instant at, FollowUpId followUp, int run, int steps, boolean stopped)
        implements Event {}
