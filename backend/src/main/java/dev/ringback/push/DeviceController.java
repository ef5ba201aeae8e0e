package dev.ringback.push;

import static dev.ringback.kernel.Permission.REGISTER_DEVICES;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Phones, for GraphQL. */
@Controller
class DeviceController {

    private static final int LONGEST_TOKEN = 4_096;

    private final Devices devices;
    private final Clock clock;

    DeviceController(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    record RegisterDeviceInput(String pushToken, @Nullable String idempotencyKey) {}

    record RegisterDevicePayload(@Nullable Device device, List<UserError> userErrors) {}

    @MutationMapping
    RegisterDevicePayload registerDevice(@Argument RegisterDeviceInput input, Actor actor) {
        var member = actor.memberWith(REGISTER_DEVICES);
        var token = Text.required("pushToken", input.pushToken(), LONGEST_TOKEN);
        var device = new Device(DeviceId.of(token), member.company(), member.id(), new Secret(token), clock.instant());
        devices.put(device);
        return new RegisterDevicePayload(device, List.of());
    }
}
