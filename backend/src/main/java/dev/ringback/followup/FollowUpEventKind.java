package dev.ringback.followup;

/** What can happen to a follow-up. */
public enum FollowUpEventKind {
    OPENED,
    JOINED,
    UPDATED,
    URGENCY_RAISED,
    URGENCY_LOWERED,
    CLAIMED,
    RELEASED,
    ASSIGNED,
    TAKEN_OVER,
    CLAIM_LAPSED,
    CALL_ATTEMPTED,
    MOVED,
    NEXT_ACTION_SET,
    NOTED,
    MARKED,
    UNMARKED,
    ATTACHED,
    REVIEW_REQUESTED,
    REVIEW_DECIDED,
    WENT_STALE,
    BOOKED,
    UNBOOKED,
    TEXTED,
    PROVED,
    COMPLETED,
    REOPENED
}
