package dev.ringback.followup;

/** What can happen to a follow-up. */
public enum FollowUpEventKind {
    OPENED,
    JOINED,
    UPDATED,
    URGENCY_RAISED,
    CLAIMED,
    RELEASED,
    ASSIGNED,
    BOOKED,
    COMPLETED
}
