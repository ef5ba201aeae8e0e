package dev.ringback.consent;

import dev.ringback.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Whoever would be texted.
 *
 * @param address where they live, as people write it, which tells what time it is there; null when it is not known
 */
public record Recipient(PhoneNumber number, @Nullable String address) {}
