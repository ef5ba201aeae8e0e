package dev.ringback.simulator.twilio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which messages of one account to list. All conditions must hold; null does not count.
 *
 * @param sentFrom the earliest moment of sending
 * @param sentUntil the latest moment of sending */
record MessageFilter(
        String accountSid,
        @Nullable String to,
        @Nullable String from,
        @Nullable Instant sentFrom,
        @Nullable Instant sentUntil) {}
