package dev.ringback.escalation;

import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.CompanyId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The escalations of every company, one for each follow-up that ever waited for somebody to be told. */
interface Escalations {

    Optional<Escalation> find(CompanyId company, FollowUpId followUp);

    List<Escalation> findAll(CompanyId company, Collection<FollowUpId> followUps);

    /** Takes one whose next rung is due, until the lease is over. */
    Optional<Escalation> takeDue(Duration lease);

    /** Stores a new one; false when its follow-up has one already. */
    boolean insert(Escalation escalation);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(Escalation escalation);
}
