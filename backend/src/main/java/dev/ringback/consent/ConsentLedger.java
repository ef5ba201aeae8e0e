package dev.ringback.consent;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.util.Optional;

/** Every company's ledger of who allowed texts and who forbade them. */
interface ConsentLedger {

    /** Adds a line; one with the same evidence is there only once. */
    void add(ConsentEntry entry);

    /** The latest word on a number. */
    Optional<ConsentEntry> latest(CompanyId company, PhoneNumber number);
}
