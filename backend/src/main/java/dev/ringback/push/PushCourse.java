package dev.ringback.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message to a phone, step by step. Whatever is heard in whatever order, the course ends the same.
 *
 * @param receivedAt when the phone says it got it; null when it has not said so
 * @param openedAt when the phone says its owner looked at it
 * @param actedAt when the phone says its owner did something about it
 * @param failedAt when the push service last did not take it, or when it became too late; null when nothing went wrong
 * @param failure why not; null as soon as it got there after all
 */
record PushCourse(
        PushState state,
        Instant queuedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant openedAt,
        @Nullable Instant actedAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    static PushCourse queued(Instant at) {
        return new PushCourse(PushState.QUEUED, at, null, null, null, null, null, null);
    }

    /** The push service took it. */
    PushCourse accepted(Instant at) {
        return new PushCourse(
                state.or(PushState.ACCEPTED),
                queuedAt,
                earlier(acceptedAt, at),
                receivedAt,
                openedAt,
                actedAt,
                null,
                null);
    }

    /** The phone says how far it got there. Not before it was queued: a phone's clock may be slow. */
    PushCourse reported(PushState proof, Instant said) {
        var at = said.isBefore(queuedAt) ? queuedAt : said;
        return new PushCourse(
                state.or(proof),
                queuedAt,
                acceptedAt,
                proof == PushState.RECEIVED ? earlier(receivedAt, at) : receivedAt,
                proof == PushState.OPENED ? earlier(openedAt, at) : openedAt,
                proof == PushState.ACTED ? earlier(actedAt, at) : actedAt,
                null,
                null);
    }

    /** It was not taken, and is tried again. */
    PushCourse delayed(String reason, Instant at) {
        return given(state, reason, at);
    }

    /** It will never be taken. */
    PushCourse failed(String reason, Instant at) {
        return given(state.or(PushState.FAILED), reason, at);
    }

    /** It became too late for it. */
    PushCourse expired(String reason, Instant at) {
        return given(state.or(PushState.EXPIRED), reason, at);
    }

    /** Nobody needs to be told any more: nothing went wrong. */
    PushCourse withdrawn(String reason) {
        return given(state.or(PushState.EXPIRED), reason, null);
    }

    private PushCourse given(PushState now, String reason, @Nullable Instant at) {
        return PushState.FAILED.leadsTo(now)
                ? this
                : new PushCourse(now, queuedAt, acceptedAt, receivedAt, openedAt, actedAt, at, reason);
    }

    private static Instant earlier(@Nullable Instant known, Instant heard) {
        return known != null && known.isBefore(heard) ? known : heard;
    }
}
