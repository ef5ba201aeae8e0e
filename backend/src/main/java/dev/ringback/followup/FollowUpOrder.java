package dev.ringback.followup;

/** In which order to list follow-ups. */
enum FollowUpOrder {
    INBOX,
    NEWEST_FIRST,
    OLDEST_FIRST
}
