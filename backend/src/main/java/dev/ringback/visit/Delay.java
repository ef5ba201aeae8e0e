package dev.ringback.visit;

import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit that is later than the customer has been told, by enough to tell them.
 *
 * @param number 1 for the first of the visit
 * @param expectedBefore when they expected the technician until then
 * @param newEta when they may expect them now
 * @param by who reported it; null when a machine did
 */
public record Delay(
        int number,
        Instant reportedAt,
        Instant expectedBefore,
        Instant newEta,
        DelaySource source,
        @Nullable Member by) {}
