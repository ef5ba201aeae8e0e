package dev.ringback.company;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Where a company is looked up. */
public interface CompanyDirectory {

    Optional<Company> find(CompanyId id);

    /** The company whose callers dial this number. */
    Optional<Company> findByNumber(PhoneNumber number);

    /** The companies that use this account at the carrier; nearly always one. */
    List<Company> findByAccount(String accountSid);
}
