package dev.ringback.push;

import dev.ringback.journal.DueWork;
import dev.ringback.push.PushOutcome.Accepted;
import dev.ringback.push.PushOutcome.Failed;
import dev.ringback.push.PushOutcome.Unregistered;
import dev.ringback.push.PushSender.PushRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands stored messages to the push service. A message may wake a phone twice after a crash; the phone shows it once. */
@Component
class PushWorker extends DueWork<PushMessage> {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    private final PushMessages messages;
    private final Devices devices;
    private final PushSender sender;
    private final Clock clock;

    PushWorker(PushMessages messages, Devices devices, PushSender sender, Clock clock) {
        this.messages = messages;
        this.devices = devices;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    protected Optional<PushMessage> take() {
        return messages.takeDue(LEASE);
    }

    @Override
    protected void work(PushMessage message) {
        var now = clock.instant();
        var device = devices.find(message.company(), message.device());
        if (device.isEmpty()) {
            messages.replace(message.failed("The phone is no longer registered"));
        } else if (!now.isBefore(message.expiresAt())) {
            messages.replace(message.expired());
        } else {
            send(message, device.get(), now);
        }
    }

    private void send(PushMessage message, Device device, Instant now) {
        var request = new PushRequest(
                device.pushToken(),
                Duration.between(now, message.expiresAt()),
                message.followUp().value(),
                Map.of(
                        "kind",
                        message.kind().name(),
                        "followUpId",
                        message.followUp().value(),
                        "cursor",
                        message.cursor()));
        switch (sender.send(request)) {
            case Accepted(var providerId) -> messages.replace(message.accepted(providerId));
            case Unregistered() -> {
                devices.drop(device);
                messages.replace(message.failed("UNREGISTERED"));
            }
            case Failed(var reason, var worthRetrying) ->
                messages.replace(
                        worthRetrying
                                ? message.tryAgainAt(clock.instant().plus(pause(message)), reason)
                                : message.failed(reason));
        }
    }

    private static Duration pause(PushMessage message) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(message.attempts(), MOST_DOUBLINGS));
    }
}
