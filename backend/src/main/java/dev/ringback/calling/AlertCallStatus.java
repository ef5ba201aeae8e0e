package dev.ringback.calling;

/** How far a call to one of the staff got, as far as the carrier has said. It only ever moves on, and a final word stays. */
public enum AlertCallStatus {
    /** It has not been handed to the carrier yet. */
    QUEUED(0),
    /** Handed over, but the answer was lost: the carrier's own list will tell. */
    UNCONFIRMED(1),
    /** The carrier is dialling. */
    ACCEPTED(2),
    RINGING(3),
    /** Somebody, or a mailbox, picked up. */
    ANSWERED(4),
    /** It was answered and is over. */
    COMPLETED(5),
    NO_ANSWER(5),
    BUSY(5),
    FAILED(5),
    /** It was not made: what it was to tell was over. */
    CANCELLED(5);

    private final int rank;

    AlertCallStatus(int rank) {
        this.rank = rank;
    }

    public boolean isFinal() {
        return rank == COMPLETED.rank;
    }

    /** Whether the carrier has said that it took the call. */
    public boolean isTaken() {
        return rank >= ACCEPTED.rank && this != FAILED && this != CANCELLED;
    }

    /** The further of the two. Of two final words the first stands. */
    AlertCallStatus or(AlertCallStatus later) {
        return later.rank > rank ? later : this;
    }
}
