package dev.ringback.push;

import org.jspecify.annotations.Nullable;

/**
 * How the push service and this server get on, as far as is known.
 *
 * @param project the operator's project there; null when there is none
 * @param reason what went wrong, in the push service's words; null when nothing did
 */
public record PushStanding(
        State state, @Nullable String project, @Nullable String reason) {

    /** Whether the push service would take a message. */
    public enum State {
        /** There is no project to push through. */
        NOT_CONFIGURED,
        /** Nobody has asked it yet. */
        UNKNOWN,
        /** It knows us. */
        GOOD,
        /** It does not accept our credentials, or what they may do. */
        BAD_CREDENTIALS,
        /** It does not answer, or is in trouble itself. */
        UNREACHABLE
    }

    public static PushStanding notConfigured() {
        return new PushStanding(State.NOT_CONFIGURED, null, null);
    }
}
