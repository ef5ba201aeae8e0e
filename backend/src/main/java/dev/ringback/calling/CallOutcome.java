package dev.ringback.calling;

/** How a call ended. */
public enum CallOutcome {
    RINGING,
    ANSWERED,
    NO_ANSWER,
    BUSY,
    FAILED,
    ABANDONED;

    public boolean isMissed() {
        return this != RINGING && this != ANSWERED;
    }
}
