package dev.ringback.texting;

import org.jspecify.annotations.Nullable;

/**
 * What an error code of the carrier's means.
 *
 * @param explanation in plain words, for the people who wrote the text
 * @param suppresses why the number gets no more texts after it; null for every other remedy than SUPPRESS
 */
public record CarrierError(
        String code,
        String explanation,
        Remedy remedy,
        @Nullable NoContactReason suppresses) {

    /** What is to be done. */
    public enum Remedy {
        /** It may work later. Before the carrier took it, Ringback tries again by itself. */
        RETRY,
        /** It will never work: the number gets no more texts. */
        SUPPRESS,
        /** Somebody must look at the text, or at the account. */
        REVIEW
    }
}
