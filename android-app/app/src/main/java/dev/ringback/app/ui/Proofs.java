package dev.ringback.app.ui;

import android.content.res.Resources;
import dev.ringback.app.R;
import dev.ringback.app.api.NoContactReason;
import dev.ringback.app.api.TextMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says how far a text got. It never says more than the carrier did. */
public final class Proofs {
    private final Resources resources;
    private final Times times;

    public Proofs(Resources resources, Times times) {
        this.resources = resources;
        this.times = times;
    }

    public String of(TextMessage text, Instant now) {
        var at = times.when(text.provedAt() == null ? text.createdAt() : text.provedAt(), now);
        return switch (text.proof()) {
            case DRAFTED -> resources.getString(R.string.proof_drafted);
            case APPROVED, QUEUED -> resources.getString(R.string.proof_queued);
            case ACCEPTED -> resources.getString(R.string.proof_accepted);
            case UNCONFIRMED -> resources.getString(R.string.proof_unconfirmed);
            case SENT -> resources.getString(R.string.proof_sent, at);
            case DELIVERED -> resources.getString(R.string.proof_delivered, at);
            case UNDELIVERED -> because(R.string.proof_undelivered, R.string.proof_undelivered_because, text.error());
            case FAILED -> because(R.string.proof_failed, R.string.proof_not_sent_because, text.error());
            case NO_CONTACT -> resources.getString(R.string.proof_not_sent_because, reason(text.noContactReason()));
            case RECEIVED -> resources.getString(R.string.proof_received, at);
            case OTHER_VALUE -> resources.getString(R.string.proof_unknown);
        };
    }

    private String because(int alone, int because, @Nullable String error) {
        return error == null ? resources.getString(alone) : resources.getString(because, error);
    }

    private String reason(@Nullable NoContactReason reason) {
        return resources.getString(
                switch (reason == null ? NoContactReason.OTHER_VALUE : reason) {
                    case OPTED_OUT -> R.string.reason_opted_out;
                    case NO_CONSENT -> R.string.reason_no_consent;
                    case QUIET_HOURS -> R.string.reason_quiet_hours;
                    case INTERNAL_NUMBER -> R.string.reason_internal_number;
                    case NOT_CONFIGURED -> R.string.reason_not_configured;
                    case NOT_APPROVED -> R.string.reason_not_approved;
                    case DUPLICATE -> R.string.reason_duplicate;
                    case INVALID_NUMBER -> R.string.reason_invalid_number;
                    case LANDLINE -> R.string.reason_landline;
                    case CAP_REACHED -> R.string.reason_cap_reached;
                    case OTHER_VALUE -> R.string.reason_other;
                });
    }
}
