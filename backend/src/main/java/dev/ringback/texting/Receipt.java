package dev.ringback.texting;

import org.jspecify.annotations.Nullable;

/** The carrier's word on how far a text got. */
public record Receipt(
        String providerId, Proof proof, @Nullable String errorCode) {}
