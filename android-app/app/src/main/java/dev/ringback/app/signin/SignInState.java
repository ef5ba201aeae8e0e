package dev.ringback.app.signin;

import org.jspecify.annotations.Nullable;

/**
 * What the sign-in screen shows.
 *
 * @param problem what went wrong last; null when nothing did
 * @param expiredName who was signed in until the server ended it; null without anybody
 * @param waiting how many taps wait for them
 */
record SignInState(
        boolean busy, @Nullable Problem problem, @Nullable String expiredName, int waiting) {

    /** What can go wrong on the way in. */
    enum Problem {
        NOT_AN_ADDRESS,
        NOT_SECURE,
        NOT_RINGBACK,
        NO_ANSWER,
        CANCELLED,
        FAILED,
        NO_BROWSER
    }
}
