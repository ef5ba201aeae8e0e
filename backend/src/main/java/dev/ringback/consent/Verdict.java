package dev.ringback.consent;

import java.time.Instant;
import java.util.List;

/** Whether somebody may be texted, and the lines of the ledger that led there, oldest first. */
public sealed interface Verdict {

    /** Empty when there is no such line. */
    List<ConsentEntry> because();

    record Allowed(List<ConsentEntry> because) implements Verdict {
        public Allowed {
            because = List.copyOf(because);
        }
    }

    record Refused(Refusal reason, List<ConsentEntry> because) implements Verdict {
        public Refused {
            because = List.copyOf(because);
        }
    }

    /**
     * They may be texted, but not yet.
     *
     * @param until the first moment at which it is quiet nowhere they may be
     */
    record Deferred(Instant until, List<ConsentEntry> because) implements Verdict {
        public Deferred {
            because = List.copyOf(because);
        }
    }
}
