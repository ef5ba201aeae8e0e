package dev.ringback.escalation;

import dev.ringback.kernel.MemberId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A span of time in which one member is on call.
 *
 * @param until the first moment that is no part of it
 * @param insteadOf whose turn it is, when somebody covers for them
 * @param backup who is told next; null when there is nobody else
 * @param swap by which they cover; null when it is their own turn
 */
record Shift(
        Instant from,
        Instant until,
        MemberId member,
        @Nullable MemberId insteadOf,
        @Nullable MemberId backup,
        @Nullable String swap) {

    boolean includes(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Whether another one that follows it is the same, so that nobody hands over in between. */
    boolean goesOnIn(Shift next) {
        return member.equals(next.member)
                && Objects.equals(insteadOf, next.insteadOf)
                && Objects.equals(swap, next.swap);
    }

    Shift lastingUntil(Instant later) {
        return new Shift(from, later, member, insteadOf, backup, swap);
    }
}
