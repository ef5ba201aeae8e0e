package dev.ringback.followup;

/** What a call is about. */
public enum Category {
    SCHEDULE_CHANGE,
    ESTIMATE_QUESTION,
    INVOICE_QUESTION,
    GENERAL_QUESTION,
    VENDOR_MESSAGE,
    BUSINESS_MESSAGE,
    PERSONAL_MESSAGE,
    UNKNOWN
}
