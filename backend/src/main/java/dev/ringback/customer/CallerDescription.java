package dev.ringback.customer;

import dev.ringback.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a caller tells of themselves.
 *
 * @param number null when it was withheld
 * @param address as they say it, or no more than the ZIP
 */
public record CallerDescription(
        @Nullable PhoneNumber number,
        @Nullable String name,
        @Nullable String address,
        @Nullable EmailAddress email) {}
