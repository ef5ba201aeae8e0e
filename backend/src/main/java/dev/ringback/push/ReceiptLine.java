package dev.ringback.push;

import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one message to one phone, in the shape of the schema. */
record ReceiptLine(
        String id,
        @Nullable Member member,
        PushKind kind,
        PushState state,
        Instant queuedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant openedAt,
        @Nullable Instant actedAt,
        @Nullable String failure) {

    static ReceiptLine of(PushReceipt it, @Nullable Member member) {
        return new ReceiptLine(
                it.id(),
                member,
                it.kind(),
                it.state(),
                it.queuedAt(),
                it.acceptedAt(),
                it.receivedAt(),
                it.openedAt(),
                it.actedAt(),
                it.failure());
    }
}
