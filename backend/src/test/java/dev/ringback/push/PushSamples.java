package dev.ringback.push;

import static dev.ringback.Northside.NINE_AM;

import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Secret;
import java.time.Duration;
import java.time.Instant;

/** Phones of Northside's technicians, and what is pushed to them. */
final class PushSamples {

    static final FollowUpId FOLLOW_UP = new FollowUpId("follow-up-1");

    private PushSamples() {}

    static Device phone(String token, Member member, Instant registeredAt) {
        return new Device(DeviceId.of(token), member.company(), member.id(), new Secret(token), null, registeredAt);
    }

    static Device install(String installId, String token, Member member, Instant registeredAt) {
        return new Device(
                DeviceId.ofInstall(installId), member.company(), member.id(), new Secret(token), "1.0", registeredAt);
    }

    static PushMessage message(Device device) {
        return message(device, PushKind.URGENT_FOLLOW_UP, "event-1");
    }

    static PushMessage message(Device device, PushKind kind, String occasion) {
        return PushMessage.to(
                device,
                new PushNews(kind, FOLLOW_UP, true, occasion, "cursor-1", NINE_AM.plus(Duration.ofMinutes(10)), 0),
                NINE_AM);
    }
}
