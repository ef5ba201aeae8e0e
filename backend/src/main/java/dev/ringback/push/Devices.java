package dev.ringback.push;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The phones of every company's members. */
interface Devices {

    /** Stores a phone, taking it over from whoever had it before. */
    void put(Device device);

    Optional<Device> find(CompanyId company, DeviceId id);

    List<Device> of(CompanyId company, Collection<MemberId> members);

    /** Forgets a phone whose token is dead, unless it has been registered again since. */
    void drop(Device device);
}
