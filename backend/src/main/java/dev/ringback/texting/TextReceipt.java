package dev.ringback.texting;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A word of the carrier's, in the shape of the schema. */
record TextReceipt(
        Instant at,
        Proof proof,
        String providerId,
        @Nullable String errorCode,
        List<Field> raw) {

    /** One thing the carrier said, by its own name. */
    record Field(String name, String value) {}

    static TextReceipt of(ReceiptOnFile it) {
        var receipt = it.receipt();
        return new TextReceipt(
                it.at(),
                receipt.proof(),
                receipt.providerId(),
                receipt.errorCode(),
                new TreeMap<>(receipt.raw())
                        .entrySet().stream()
                                .map(field -> new Field(field.getKey(), field.getValue()))
                                .toList());
    }
}
