package dev.ringback.followup;

import dev.ringback.journal.KeyTaken;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The follow-ups of every company. */
interface FollowUps {

    /** What a page shows of each row: the parts that grow are left out unless somebody asks for them. */
    record Shown(boolean transcript, boolean changes) {

        static final Shown LITTLE = new Shown(false, false);
    }

    Optional<FollowUp> find(CompanyId company, FollowUpId id);

    List<FollowUp> findAll(CompanyId company, Collection<FollowUpId> ids);

    /** The one that this contact opened or joined, open or closed. */
    Optional<FollowUp> findByContact(CompanyId company, String contactId);

    /** The open one of this caller: of the number first, then of whoever has the number. */
    Optional<FollowUp> findOpen(CompanyId company, CallerKeys caller);

    /** An open one of this caller besides this one. */
    Optional<FollowUp> findOtherOpen(CompanyId company, CallerKeys caller, FollowUpId besides);

    /** The one of this caller that was closed last, when that was no earlier than {@code since}. */
    Optional<FollowUp> findClosed(CompanyId company, CallerKeys caller, Instant since);

    /** A page for reading, in this order. */
    Page<FollowUp> page(Inbox inbox, PageRequest request, FollowUpOrder order, Shown shown);

    /** How many there are of each kind. */
    InboxCounts counts(Inbox inbox);

    /** Takes one that time has done something to, until the lease is over. */
    Optional<FollowUp> takeDue(Duration lease);

    /** Stores a new one; false when its caller has an open one. */
    boolean insert(FollowUp followUp);

    /** Writes only if the stored version is still the one that was read, and says whether it did.
     *
     * @throws KeyTaken when its caller has another open one */
    boolean replace(FollowUp followUp);
}
