package dev.ringback.app.api;

/** How a call back ended. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum CallAttemptOutcome {
    CONVERSATION,
    VOICEMAIL_LEFT,
    NO_ANSWER,
    BUSY,
    WRONG_NUMBER,
    OTHER_VALUE
}
