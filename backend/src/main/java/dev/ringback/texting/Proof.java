package dev.ringback.texting;

/**
 * How far a text got, as far as the carrier has said. It only ever moves on: a receipt that comes late or twice changes nothing, and a
 * final word stays.
 */
public enum Proof {
    QUEUED(0),
    /** Handed over, but the answer was lost: the carrier's own list will tell. */
    UNCONFIRMED(1),
    ACCEPTED(2),
    SENT(3),
    DELIVERED(4),
    UNDELIVERED(4),
    FAILED(4),
    /** Nothing was sent, and the reason is kept. */
    NO_CONTACT(4),
    /** It came from the customer. */
    RECEIVED(4);

    private final int rank;

    Proof(int rank) {
        this.rank = rank;
    }

    /** The further of the two. Of two final words the first stands. */
    Proof or(Proof later) {
        return later.rank > rank ? later : this;
    }

    public boolean isFinal() {
        return rank == DELIVERED.rank;
    }
}
