package dev.ringback.company;

import dev.ringback.kernel.PhoneNumber;

/** Asks the carrier whether an account is what its owner says. */
public interface CarrierCheck {

    /** What the carrier says. */
    sealed interface Outcome {

        /** It knows the account, and texts can go out through it. */
        record Valid() implements Outcome {}

        /** {@code field} of the input is wrong; {@code why} says so to the owner, and what to do. */
        record Wrong(String field, String why) implements Outcome {}

        /** It did not answer. */
        record Unreachable() implements Outcome {}
    }

    /** Whether the account exists, its token opens it, and it may send from this number or through its messaging service. */
    Outcome check(CarrierAccount account, PhoneNumber from);
}
