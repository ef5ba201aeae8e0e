package dev.ringback.texting;

import dev.ringback.customer.CustomerId;
import dev.ringback.journal.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text was written or received, or more became known of how far it got. */
public record TextChanged(
        String eventId, Instant at, TextId text, @Nullable CustomerId customer, Proof proof) implements Event {}
