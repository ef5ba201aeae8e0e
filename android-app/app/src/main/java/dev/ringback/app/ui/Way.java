package dev.ringback.app.ui;

/** How a tap that the desk has not answered yet gets on. */
public enum Way {
    SENDING,
    WAITS_FOR_SIGNAL,
    WAITS_FOR_SIGN_IN
}
