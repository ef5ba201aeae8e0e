package dev.ringback.visit;

import java.time.Instant;

/**
 * A technician tapped on their phone, perhaps without signal.
 *
 * @param at when they did
 * @param heardAt when that became known here; never before
 */
record Tap(Instant at, Instant heardAt) {}
