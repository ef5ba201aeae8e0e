package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that shows that a caller was won back.
 *
 * @param reference the record behind it: the visit's id, the call attempt's id, the payment's reference, or the reply's id
 * @param by who did it or recorded it; null when a machine did
 * @param note what they noted; null for most
 */
public record RecoveryEvidence(
        ProofOfRecovery proof,
        Instant at,
        String reference,
        @Nullable Member by,
        @Nullable String note) {

    boolean isSameRecordAs(RecoveryEvidence other) {
        return proof == other.proof && reference.equals(other.reference);
    }
}
