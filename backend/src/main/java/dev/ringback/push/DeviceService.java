package dev.ringback.push;

import static dev.ringback.kernel.Permission.REGISTER_DEVICES;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Secret;
import dev.ringback.kernel.UserErrorCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registers phones, and lets them go. */
@Service
class DeviceService {

    /** A member has no more phones than this; the one not registered for longest goes. */
    static final int MOST = 20;

    private final Devices devices;
    private final PushSender sender;
    private final Clock clock;

    DeviceService(Devices devices, PushSender sender, Clock clock) {
        this.devices = devices;
        this.sender = sender;
        this.clock = clock;
    }

    /** What a member's phone must know to be pushed to; empty when it cannot be. */
    Optional<PushClient> client(Actor actor) {
        actor.memberWith(REGISTER_DEVICES);
        return sender.client();
    }

    /** Puts a phone into this member's hands, with the token it has now. */
    Device register(Actor actor, Secret pushToken, @Nullable String installId, @Nullable String appVersion) {
        var member = actor.memberWith(REGISTER_DEVICES);
        var id = installId == null ? DeviceId.of(pushToken.reveal()) : DeviceId.ofInstall(installId);
        var device = new Device(id, member.company(), member.id(), pushToken, appVersion, clock.instant());
        devices.put(device);
        of(member).stream().skip(MOST).forEach(devices::drop);
        return device;
    }

    /** Takes a phone of this member's out of use.
     *
     * @throws InvalidInput when they have no such phone */
    Device unregister(Actor actor, DeviceId id) {
        var member = actor.memberWith(REGISTER_DEVICES);
        return devices.find(member.company(), id)
                .filter(it -> it.isHeldBy(member.company(), member.id()))
                .filter(devices::drop)
                .orElseThrow(() -> new InvalidInput(
                        UserErrorCode.NOT_FOUND,
                        null,
                        "You have no such phone: it was signed out already, or somebody else has signed in on it."));
    }

    /** The viewer's own phones, the one registered last first; none for a machine. */
    List<Device> of(Actor actor) {
        return actor instanceof Member member
                ? devices.of(member.company(), List.of(member.id())).stream()
                        .filter(it -> !it.isExpired(clock.instant()))
                        .toList()
                : List.of();
    }
}
