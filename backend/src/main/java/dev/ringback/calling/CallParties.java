package dev.ringback.calling;

import dev.ringback.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Who called which of the company's numbers. The caller is null when the number was withheld. */
public record CallParties(@Nullable PhoneNumber caller, PhoneNumber dialled) {}
