package dev.ringback.followup;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The follow-ups of every company. */
interface FollowUps {

    Optional<FollowUp> find(CompanyId company, FollowUpId id);

    List<FollowUp> findAll(CompanyId company, Collection<FollowUpId> ids);

    /** The one that this contact opened or joined, open or closed. */
    Optional<FollowUp> findByContact(CompanyId company, String contactId);

    /** The open one of this caller. */
    Optional<FollowUp> findOpen(CompanyId company, PhoneNumber caller);

    /** A page for reading, in inbox order: emergencies, then by due time. Without transcripts unless asked for. */
    Page<FollowUp> page(Actor viewer, PageRequest request, FollowUpFilter filter, boolean withTranscript, Instant now);

    /** Stores a new one; false when its caller has an open one. */
    boolean insert(FollowUp followUp);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(FollowUp followUp);
}
