package dev.ringback.calling;

import dev.ringback.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Who called which of the company's numbers. The caller is null when the number was withheld. */
public record CallParties(@Nullable PhoneNumber caller, PhoneNumber dialled) {

    /** A report that knows the caller tells more than one that does not. */
    CallParties and(CallParties told) {
        return caller == null && told.caller != null ? told : this;
    }
}
