package dev.ringback.escalation;

import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import java.time.Instant;

/**
 * Somebody covers for whoever would be on call. Of two swaps that overlap the one made later counts.
 *
 * @param until the first moment that it does not cover
 * @param member who covers
 * @param by who arranged it, named as they were then
 * @param at when it was arranged
 */
record Swap(String id, Instant from, Instant until, MemberId member, Member by, Instant at) {

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
