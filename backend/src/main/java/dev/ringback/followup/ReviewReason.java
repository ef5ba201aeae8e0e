package dev.ringback.followup;

/** Why a person must decide before the work goes on. */
public enum ReviewReason {
    BLOCKED_CALLER_ID,
    AMBIGUOUS_VOICEMAIL,
    UNCLEAR_CONSENT,
    COMPLAINT,
    EXISTING_CUSTOMER_CONFLICT,
    PROMISE,
    SAFETY,
    FLOOD,
    UNCONFIRMED_TEXT
}
