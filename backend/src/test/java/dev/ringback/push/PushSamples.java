package dev.ringback.push;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;

import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Secret;
import java.time.Duration;
import java.time.Instant;

/** Phones of Northside's technicians, and what is pushed to them. */
final class PushSamples {

    private PushSamples() {}

    static Device phone(String token, Member member, Instant registeredAt) {
        return new Device(DeviceId.of(token), ID, member.id(), new Secret(token), registeredAt);
    }

    static PushMessage message(String id, DeviceId device) {
        return new PushMessage(
                id,
                ID,
                device,
                PushMessage.Kind.URGENT_FOLLOW_UP,
                new FollowUpId("follow-up-1"),
                "cursor-1",
                PushMessage.State.QUEUED,
                NINE_AM.plus(Duration.ofMinutes(10)),
                0,
                null,
                null,
                NINE_AM,
                0);
    }
}
