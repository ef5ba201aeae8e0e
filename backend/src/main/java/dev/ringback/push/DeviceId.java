package dev.ringback.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Names one install of the app on a phone. */
public record DeviceId(String value) {

    /** The same whenever this token is registered. */
    static DeviceId of(String pushToken) {
        return new DeviceId(
                UUID.nameUUIDFromBytes(("device/" + pushToken).getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
