package dev.ringback.app.ui;

/** Whether pushes reach this phone, as far as it knows. */
public enum PushStanding {
    /** Not registered yet. */
    UNKNOWN,
    /** The server has this phone's token. */
    REGISTERED,
    /** The operator has set no Firebase project up: the inbox is live only while the app is open. */
    NOT_CONFIGURED
}
