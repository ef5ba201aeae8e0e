package dev.ringback.customer;

import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That a person decided not to make a customer of a lead, and why. */
record Rejection(
        Reason reason, Instant at, Member by, @Nullable String note) {

    /** Why somebody does not become a customer. */
    enum Reason {
        VENDOR,
        SPAM,
        WRONG_NUMBER,
        NOT_A_FIT;

        /** Whether there is nobody to serve however often they call; the others may want something else next time. */
        boolean isForGood() {
            return this == VENDOR || this == SPAM;
        }
    }

    boolean saysTheSameAs(Reason otherReason, @Nullable String otherNote) {
        return reason == otherReason && Objects.equals(note, otherNote);
    }
}
