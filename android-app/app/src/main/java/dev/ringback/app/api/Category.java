package dev.ringback.app.api;

/** What a call is about. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Category {
    SCHEDULE_CHANGE,
    ESTIMATE_QUESTION,
    INVOICE_QUESTION,
    GENERAL_QUESTION,
    VENDOR_MESSAGE,
    BUSINESS_MESSAGE,
    PERSONAL_MESSAGE,
    UNKNOWN,
    OTHER_VALUE
}
