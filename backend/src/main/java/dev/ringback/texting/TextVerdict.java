package dev.ringback.texting;

import dev.ringback.consent.ConsentEntry;
import dev.ringback.consent.Verdict;
import dev.ringback.consent.Verdict.Allowed;
import dev.ringback.consent.Verdict.Deferred;
import dev.ringback.consent.Verdict.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a number may be texted, in the shape of the schema. */
record TextVerdict(
        Answer answer,
        @Nullable NoContactReason reason,
        @Nullable Instant until,
        List<ConsentEntry> because) {

    enum Answer {
        ALLOWED,
        REFUSED,
        DEFERRED
    }

    static TextVerdict of(Verdict verdict) {
        return switch (verdict) {
            case Allowed(var because) -> new TextVerdict(Answer.ALLOWED, null, null, because);
            case Refused(var reason, var because) ->
                new TextVerdict(Answer.REFUSED, Gatekeeper.reason(reason), null, because);
            case Deferred(var until, var because) -> new TextVerdict(Answer.DEFERRED, null, until, because);
        };
    }
}
