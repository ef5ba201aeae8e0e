package dev.ringback.calling;

/** How a call ended. After the first, in the order of how much a word on it tells. */
public enum CallOutcome {
    RINGING,
    ANSWERED,
    NO_ANSWER,
    BUSY,
    FAILED,
    ABANDONED;

    /** What is known once this was told as well, before or after. */
    CallOutcome and(CallOutcome told) {
        return this == RINGING || (told != RINGING && told.compareTo(this) < 0) ? told : this;
    }

    public boolean isMissed() {
        return this != RINGING && this != ANSWERED;
    }
}
