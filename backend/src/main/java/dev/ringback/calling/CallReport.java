package dev.ringback.calling;

import org.jspecify.annotations.Nullable;

/**
 * What the carrier says of a call that it makes for us.
 *
 * @param seconds how long they talked; null until it is over
 */
public record CallReport(
        String providerId, AlertCallStatus status, @Nullable Integer seconds) {}
