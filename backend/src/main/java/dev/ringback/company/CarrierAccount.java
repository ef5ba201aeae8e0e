package dev.ringback.company;

import dev.ringback.kernel.Secret;

/** The company's own account at its carrier, which it pays for itself. */
public record CarrierAccount(String accountSid, Secret authToken) {}
