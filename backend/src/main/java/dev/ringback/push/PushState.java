package dev.ringback.push;

import dev.ringback.kernel.StateTable;

/**
 * How far a message to a phone got, as far as the push service and the phone have said. It only ever moves on: the further word stands,
 * in whatever order they are heard.
 */
public enum PushState {
    /** It waits to be handed to the push service, perhaps not for the first time. */
    QUEUED(0),
    /** The push service took it. */
    ACCEPTED(3),
    /** The phone got it. */
    RECEIVED(4),
    /** Its owner looked at it. */
    OPENED(5),
    /** Its owner did something about it. */
    ACTED(6),
    /** The push service refused it, or there is no phone any more. */
    FAILED(2),
    /** Not handed over: it was too late, or nobody needed to be told any more. */
    EXPIRED(1);

    private final int rank;

    PushState(int rank) {
        this.rank = rank;
    }

    /** Whether more can become known so. A phone that shows a message proves that it got there, whatever was thought before. */
    boolean leadsTo(PushState next) {
        return next.rank > rank;
    }

    /** The further of the two. */
    PushState or(PushState heard) {
        return leadsTo(heard) ? heard : this;
    }

    /** Whether the phone itself says so. */
    public boolean isToldByPhone() {
        return rank >= RECEIVED.rank;
    }

    /** Whether its owner has looked at it, so that the phone shows it no more. */
    boolean isSeen() {
        return rank >= OPENED.rank;
    }

    /** Where each state leads, as a Markdown table. */
    static String table() {
        return StateTable.of(values(), PushState::leadsTo);
    }
}
