package dev.ringback.calling;

import dev.ringback.kernel.CompanyId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The calls of every company. */
interface Calls {

    Optional<Call> find(CompanyId company, CallId id);

    List<Call> findAll(CompanyId company, Collection<CallId> ids);

    /** Takes one that must have ended by now, and of which no end was told, until the lease is over. */
    Optional<Call> takeDue(Duration lease);

    /** Stores a new one; false when it is there already. */
    boolean insert(Call call);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(Call call);
}
