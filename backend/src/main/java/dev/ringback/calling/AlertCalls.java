package dev.ringback.calling;

import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The calls that call the staff of every company to work. */
interface AlertCalls {

    /** So many calls to one number are looked at. */
    int MOST_TO_ONE_NUMBER = 200;

    Optional<AlertCall> find(CompanyId company, AlertCallId id);

    List<AlertCall> findAll(CompanyId company, Collection<AlertCallId> ids);

    /** Those to this number that were wanted since then, newest first; no more than {@value #MOST_TO_ONE_NUMBER}. */
    List<AlertCall> to(CompanyId company, PhoneNumber number, Instant since);

    /** Takes one that is due to be made or looked up, until the lease is over. */
    Optional<AlertCall> takeDue(Duration lease);

    /** Stores a new one; false when it is there already. */
    boolean insert(AlertCall call);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(AlertCall call);

    /** Notes a fact on the latest version, whatever else becomes known of the call in between. */
    default void change(CompanyId company, AlertCallId id, UnaryOperator<AlertCall> fact) {
        Attempts.untilWritten(() -> {
            var present = find(company, id).orElseThrow();
            var changed = fact.apply(present);
            return changed.equals(present) || replace(changed);
        });
    }
}
