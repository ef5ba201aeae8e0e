package dev.ringback.texting;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's word on how far a text got.
 *
 * @param raw all that the carrier said, by its own names
 */
public record Receipt(
        String providerId, Proof proof, @Nullable String errorCode, Map<String, String> raw) {

    public Receipt {
        raw = Map.copyOf(raw);
    }

    public Receipt(String providerId, Proof proof, @Nullable String errorCode) {
        this(providerId, proof, errorCode, Map.of());
    }
}
