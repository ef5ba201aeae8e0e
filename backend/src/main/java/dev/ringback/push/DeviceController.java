package dev.ringback.push;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Phones, for GraphQL. */
@Controller
class DeviceController {

    private static final int LONGEST_TOKEN = 4_096;
    private static final int LONGEST_NAME = 100;

    private final DeviceService devices;

    DeviceController(DeviceService devices) {
        this.devices = devices;
    }

    record RegisterDeviceInput(
            String pushToken,
            @Nullable String installId,
            @Nullable String appVersion,
            @Nullable String idempotencyKey) {}

    record UnregisterDeviceInput(
            @Nullable String deviceId,
            @Nullable String installId,
            @Nullable String idempotencyKey) {}

    record DevicePayload(@Nullable Device device, List<UserError> userErrors) {}

    @QueryMapping
    Optional<PushClient> pushClient(Actor actor) {
        return devices.client(actor);
    }

    @MutationMapping
    DevicePayload registerDevice(@Argument RegisterDeviceInput input, Actor actor) {
        var token = new Secret(Text.required("pushToken", input.pushToken(), LONGEST_TOKEN));
        var install = Text.optional("installId", input.installId(), LONGEST_NAME);
        var version = Text.optional("appVersion", input.appVersion(), LONGEST_NAME);
        return new DevicePayload(devices.register(actor, token, install, version), List.of());
    }

    @MutationMapping
    DevicePayload unregisterDevice(@Argument UnregisterDeviceInput input, Actor actor) {
        if ((input.deviceId() == null) == (input.installId() == null)) {
            throw new InvalidInput("deviceId", "Give either `deviceId` or `installId`.");
        }
        var id = input.deviceId() != null
                ? new DeviceId(input.deviceId())
                : DeviceId.ofInstall(Text.required("installId", String.valueOf(input.installId()), LONGEST_NAME));
        return new DevicePayload(devices.unregister(actor, id), List.of());
    }

    @SchemaMapping(typeName = "Viewer", field = "devices")
    List<Device> devices(Actor actor) {
        return devices.of(actor);
    }
}
