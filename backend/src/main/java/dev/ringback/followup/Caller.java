package dev.ringback.followup;

import dev.ringback.customer.Customer;
import dev.ringback.customer.Identity;
import dev.ringback.customer.Recognised;
import dev.ringback.kernel.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who called, and what the company knew of the number at the time. The number is null when it was withheld. */
public record Caller(@Nullable String name, @Nullable PhoneNumber number, Identity identity) {

    /** In full, as it is dialled. */
    public Optional<String> phoneNumber() {
        return Optional.ofNullable(number).map(PhoneNumber::e164);
    }

    static Caller of(Opening opening, Recognised recognised) {
        var knownName = recognised.customer().filter(Customer::named).map(Customer::name);
        return new Caller(
                Optional.ofNullable(opening.callerName()).or(() -> knownName).orElse(null),
                opening.number(),
                recognised.identity());
    }

    /** Who it turned out to be that seemed to withhold the number. */
    Caller calledFrom(Opening opening, Recognised recognised) {
        return of(opening, recognised).introducedAs(name);
    }

    Caller introducedAs(@Nullable String knownName) {
        return name != null || knownName == null ? this : new Caller(knownName, number, identity);
    }
}
