package dev.ringback.push;

import dev.ringback.journal.DueWork;
import dev.ringback.push.PushOutcome.Accepted;
import dev.ringback.push.PushOutcome.Failed;
import dev.ringback.push.PushOutcome.Unregistered;
import dev.ringback.push.PushSender.PushRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
        return messages.takeDue(1, LEASE).stream().findFirst();
    }

    @Override
    protected void work(PushMessage message) {
        var now = clock.instant();
        var device = devices.find(message.company(), message.device());
        if (device.isEmpty()) {
            messages.replace(message.failed("The phone is no longer registered", now));
        } else if (!device.get().member().equals(message.member())) {
            messages.replace(message.failed("The phone changed hands", now));
        } else if (!now.isBefore(message.news().expiresAt())) {
            messages.replace(message.expired(tooLate(message), now));
        } else {
            var attempt = message.attempted(now, LEASE);
            if (messages.replace(attempt)) {
                send(attempt.written(), device.get(), now);
            }
        }
    }

    private static String tooLate(PushMessage message) {
        return message.course().failure() == null
                ? "It was too late"
                : message.course().failure();
    }

    private void send(PushMessage attempt, Device device, Instant now) {
        switch (sender.send(request(attempt, device, now))) {
            case Accepted(var providerId) -> note(attempt, it -> it.accepted(providerId, clock.instant()));
            case Unregistered() -> {
                devices.drop(device);
                note(attempt, it -> it.failed("UNREGISTERED", clock.instant()));
            }
            case Failed(var reason, var worthRetrying) ->
                note(
                        attempt,
                        it -> worthRetrying
                                ? it.tryAgainAt(clock.instant().plus(pause(attempt)), reason, clock.instant())
                                : it.failed(reason, clock.instant()));
        }
    }

    /** Writes what came of an attempt, also when the phone has spoken first; nothing once another worker has tried. */
    private void note(PushMessage attempt, UnaryOperator<PushMessage> outcome) {
        var present = Optional.of(attempt);
        while (present.isPresent() && !messages.replace(outcome.apply(present.get()))) {
            present = messages.find(attempt.company(), attempt.id()).filter(it -> it.attempts() == attempt.attempts());
        }
    }

    private static PushRequest request(PushMessage message, Device device, Instant now) {
        var news = message.news();
        return new PushRequest(
                device.pushToken(),
                news.urgent() && news.kind().isVisible(),
                Duration.between(now, news.expiresAt()),
                news.followUp().value(),
                data(message));
    }

    private static Map<String, String> data(PushMessage message) {
        var data = new HashMap<String, String>();
        data.put("kind", message.news().kind().name());
        data.put("followUpId", message.news().followUp().value());
        data.put("messageId", message.id());
        var cursor = message.news().cursor();
        if (cursor != null) {
            data.put("cursor", cursor);
        }
        return data;
    }

    private static Duration pause(PushMessage message) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(message.attempts() - 1, MOST_DOUBLINGS));
    }
}
