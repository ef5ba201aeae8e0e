package dev.ringback.customer;

import java.util.Optional;

/**
 * Whose number a caller's is, as far as the company can tell.
 *
 * @param customer whom the call belongs to; empty when that would be a guess
 * @param match how sure that is, and who else comes into question
 */
public record Recognised(Identity identity, Optional<Customer> customer, Match match) {

    /** A caller of whom nothing but the number was asked. */
    public Recognised(Identity identity, Optional<Customer> customer) {
        this(identity, customer, customer.map(Match::exact).orElse(Match.NONE));
    }

    /** The same, with nobody whom it belongs to. */
    public Recognised unowned() {
        return new Recognised(identity, Optional.empty(), match);
    }
}
