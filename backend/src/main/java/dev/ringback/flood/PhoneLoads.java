package dev.ringback.flood;

import dev.ringback.kernel.CompanyId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the phones of every company are told. */
interface PhoneLoads {

    /** An empty one when the phone has not been told anything yet. */
    PhoneLoad of(Phone phone);

    List<PhoneLoad> all(CompanyId company);

    /** Takes one for which a summary is due, until the lease is over. */
    Optional<PhoneLoad> takeDue(Duration lease);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(PhoneLoad load);
}
