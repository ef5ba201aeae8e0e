package dev.ringback.company;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** The companies of this installation. */
public interface Companies {

    Optional<Company> find(CompanyId id);

    /** The company whose callers dial this number. */
    Optional<Company> findByNumber(PhoneNumber number);

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
