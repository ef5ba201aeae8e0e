package dev.ringback.texting;

import dev.ringback.kernel.StateTable;

/**
 * How far a text got, as far as the carrier has said. It only ever moves on: a receipt that comes late or twice changes nothing, and a
 * final word stays.
 */
public enum Proof {
    /** It waits for a person to approve it. */
    DRAFTED(0),
    /** A person approved it; it has not been handed over yet. */
    APPROVED(1),
    /** It needs no approval, and has not been handed over yet. */
    QUEUED(1),
    /** Handed over, but the answer was lost: the carrier's own list will tell. */
    UNCONFIRMED(2),
    ACCEPTED(3),
    SENT(4),
    DELIVERED(5),
    UNDELIVERED(5),
    FAILED(5),
    /** Nothing was sent, and the reason is kept. */
    NO_CONTACT(5),
    /** It came from the customer. */
    RECEIVED(5);

    private final int rank;

    Proof(int rank) {
        this.rank = rank;
    }

    /** Whether more can become known so. What the carrier has taken cannot turn out not to have been sent. */
    boolean leadsTo(Proof next) {
        if (isFinal() || next.rank <= rank || next == RECEIVED) {
            return false;
        }
        return switch (next) {
            case APPROVED, QUEUED -> this == DRAFTED && next == APPROVED;
            case NO_CONTACT -> !isTaken();
            case DRAFTED, UNCONFIRMED, ACCEPTED, SENT, DELIVERED, UNDELIVERED, FAILED, RECEIVED -> this != DRAFTED;
        };
    }

    /** The further of the two. Of two final words the first stands. */
    Proof or(Proof later) {
        return leadsTo(later) ? later : this;
    }

    public boolean isFinal() {
        return rank == DELIVERED.rank;
    }

    /** Whether the carrier has said that it took it. */
    boolean isTaken() {
        return this == ACCEPTED || this == SENT || this == DELIVERED || this == UNDELIVERED;
    }

    /** Whether it may still reach somebody, or has. */
    boolean isLive() {
        return this != FAILED && this != UNDELIVERED && this != NO_CONTACT;
    }

    /** Where each state leads, as a Markdown table. */
    static String table() {
        return StateTable.of(values(), Proof::leadsTo);
    }
}
