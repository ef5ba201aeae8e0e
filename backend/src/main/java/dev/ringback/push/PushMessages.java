package dev.ringback.push;

import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was pushed to whom, and what came of it. */
interface PushMessages {

    /** Stores those that are not there yet. */
    void insert(Collection<PushMessage> messages);

    Optional<PushMessage> find(CompanyId company, String id);

    /** Those to a member on one occasion, the oldest first. */
    List<PushMessage> on(CompanyId company, MemberId member, String occasion);

    /** Those about these follow-ups, the oldest first. */
    List<PushMessage> about(CompanyId company, Collection<FollowUpId> followUps);

    /** Takes some that are due to be sent, until the lease is over. */
    List<PushMessage> takeDue(int most, Duration lease);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(PushMessage message);

    /** When the push service last took one of this company's. */
    Optional<Instant> lastAcceptedAt(CompanyId company);

    /** The latest that went wrong and has not got there since. */
    Optional<PushHealth.Failure> lastFailure(CompanyId company);

    /** Whether the push service has taken one for another phone of the same company since then. */
    boolean isTakenForAnother(Device than, Instant since);

    /** The latest to this member. */
    Optional<PushMessage> lastTo(CompanyId company, MemberId member);

    /** How many of this company's wait to be taken. */
    int waiting(CompanyId company);

    /** Forgets some that were queued before then, and says how many. */
    int dropOlderThan(Instant queuedAt, int most);
}
