package dev.ringback.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Names one install of the app on a phone. */
public record DeviceId(String value) {

    /** The same whenever this token is registered: for apps that do not name their install. */
    static DeviceId of(String pushToken) {
        return named("device/" + pushToken);
    }

    /** The same whenever this install is registered, with whatever token and by whomever. */
    static DeviceId ofInstall(String installId) {
        return named("install/" + installId);
    }

    private static DeviceId named(String name) {
        return new DeviceId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
