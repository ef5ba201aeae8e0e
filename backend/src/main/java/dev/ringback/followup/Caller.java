package dev.ringback.followup;

import dev.ringback.customer.Identity;
import dev.ringback.kernel.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who called, and what the company knew of the number at the time. The number is null when it was withheld. */
public record Caller(@Nullable String name, @Nullable PhoneNumber number, Identity identity) {

    /** In full, as it is dialled. */
    public Optional<String> phoneNumber() {
        return Optional.ofNullable(number).map(PhoneNumber::e164);
    }

    Caller introducedAs(@Nullable String knownName) {
        return name != null || knownName == null ? this : new Caller(knownName, number, identity);
    }
}
