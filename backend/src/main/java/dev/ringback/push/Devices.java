package dev.ringback.push;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The phones of every company's members. */
interface Devices {

    /** Stores a phone, taking it over from whoever had it before. Its token is taken away from every other phone, in any company. */
    void put(Device device);

    Optional<Device> find(CompanyId company, DeviceId id);

    /** Theirs, the one registered last first. */
    List<Device> of(CompanyId company, Collection<MemberId> members);

    /** Everybody's in the company, the one registered last first. */
    List<Device> of(CompanyId company);

    /** Forgets a phone, unless it has been registered again since; says whether it did. */
    boolean drop(Device device);

    /** Forgets phones that have not been registered since then. */
    void dropOlderThan(Instant registeredAt);
}
