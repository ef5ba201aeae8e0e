package dev.ringback.app.api;

/** The kinds of prepared texts. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Template {
    MISSED_CALL,
    CALLBACK_OPENING,
    URGENT_TRIAGE,
    BOOKING_OFFER,
    ESTIMATE_DETAILS,
    NO_ANSWER_AFTER_CALLBACK,
    EXISTING_CUSTOMER,
    NOT_A_FIT,
    ON_MY_WAY,
    DELAY,
    REVIEW_REQUEST,
    OPT_OUT_CONFIRMATION,
    HELP_ANSWER,
    TEST,
    OTHER_VALUE
}
