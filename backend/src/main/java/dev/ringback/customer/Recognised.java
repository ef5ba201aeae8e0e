package dev.ringback.customer;

import java.util.Optional;

/** Whose number a caller's is, as far as the company can tell. */
public record Recognised(Identity identity, Optional<Customer> customer) {}
