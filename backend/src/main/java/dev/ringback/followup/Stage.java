package dev.ringback.followup;

/** Where the work stands within its status. */
public enum Stage {
    IN_CONVERSATION,
    BOOKING_OFFERED,
    ESTIMATE_DETAILS_NEEDED,
    FOLLOW_UP_PENDING,
    EXISTING_CUSTOMER_REVIEW,
    CALLBACK_PENDING
}
