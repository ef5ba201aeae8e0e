package dev.ringback.texting;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.util.Optional;

/** The threads of every company. */
interface TextThreads {

    Optional<TextThread> find(CompanyId company, String id);

    /** The one with the latest text first. */
    Page<TextThread> page(CompanyId company, boolean unreadOnly, PageRequest request);

    /** Stores a new one; false when it is there already. */
    boolean insert(TextThread thread);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(TextThread thread);

    /** Removes it only if the stored version is still the one that was read, and says whether it did. */
    boolean remove(TextThread thread);
}
