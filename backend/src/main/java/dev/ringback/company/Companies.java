package dev.ringback.company;

import dev.ringback.kernel.CompanyId;
import java.util.List;

/** The companies of this installation. */
public interface Companies extends CompanyDirectory {

    List<CompanyId> all();

    /**
     * Writes only if the stored version is still the one that was read, or if it is new with version 0, and if no other company has one of
     * its numbers; says whether it did.
     */
    boolean replace(Company company);

    /** The company of somebody who is signed in, and so must exist. */
    default Company get(CompanyId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No company " + id));
    }
}
