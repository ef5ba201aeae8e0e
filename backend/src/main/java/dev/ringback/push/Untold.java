package dev.ringback.push;

/** What becomes of a message that reached none of a member's phones. */
interface Untold {

    /** Leaves room for the next. Safe to repeat. */
    void untold(PushMessage message);
}
