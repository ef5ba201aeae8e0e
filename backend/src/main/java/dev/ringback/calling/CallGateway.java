package dev.ringback.calling;

import dev.ringback.company.Company;
import java.time.Instant;
import java.util.Set;

/** The carrier, as far as calls that we make are concerned. */
public interface CallGateway {

    /** Has somebody's phone ring, and tells them why. Never tries twice by itself: one call of this is at most one ring. */
    RingOutcome ring(Company company, AlertCall call);

    /** Looks for a call in the carrier's own list: by the carrier's name for it, or else for one made since then that is none of these others. */
    CallLookup lookUp(Company company, AlertCall call, Instant since, Set<String> otherProviderIds);
}
