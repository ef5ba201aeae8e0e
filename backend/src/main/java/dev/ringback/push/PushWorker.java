package dev.ringback.push;

import dev.ringback.journal.DueWork;
import dev.ringback.kernel.Attempts;
import dev.ringback.push.PushOutcome.Accepted;
import dev.ringback.push.PushOutcome.Refused;
import dev.ringback.push.PushOutcome.RefusedHere;
import dev.ringback.push.PushOutcome.Unavailable;
import dev.ringback.push.PushOutcome.Unregistered;
import dev.ringback.push.PushSender.PushRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Hands stored messages to the push service, many at a time, so that a phone or an answer that is slow delays nobody else. Each attempt
 * is written down before it is made: of two workers that hold the same message only one makes it. A message may wake a phone twice after
 * a crash; the phone shows it once.
 */
@Component
class PushWorker extends DueWork<PushMessage> {

    /** Fewer than the streams that FCM allows on one HTTP/2 connection. */
    static final int AT_ONCE = 64;

    /** How long a message may lie in the hands of a worker that does not get to it. */
    private static final Duration TAKEN = Duration.ofSeconds(15);
    /** When others were told within this, what is wrong is the phone's token and not our messages. */
    private static final Duration LATELY = Duration.ofDays(2);

    /** Longer than one attempt takes. */
    private static final Duration ATTEMPT = Duration.ofSeconds(60);

    private final PushMessages messages;
    private final Devices devices;
    private final PushSender sender;
    private final Untold untold;
    private final Clock clock;
    private final PushBreaker breaker = new PushBreaker();
    private final Queue<PushMessage> taken = new ArrayDeque<>();

    PushWorker(PushMessages messages, Devices devices, PushSender sender, Untold untold, Clock clock) {
        super(AT_ONCE);
        this.messages = messages;
        this.devices = devices;
        this.sender = sender;
        this.untold = untold;
        this.clock = clock;
    }

    /** Looks for many at once, and hands them out one by one. Called by one thread. */
    @Override
    protected Optional<PushMessage> take() {
        if (taken.isEmpty()) {
            taken.addAll(messages.takeDue(AT_ONCE, TAKEN));
        }
        return Optional.ofNullable(taken.poll());
    }

    @Override
    protected void work(PushMessage message) {
        var now = clock.instant();
        var device = devices.find(message.company(), message.device());
        if (device.isEmpty() || device.get().isExpired(now)) {
            messages.replace(message.failed("The phone is no longer registered", now));
        } else if (!device.get().member().equals(message.member())) {
            messages.replace(message.failed("Somebody else has signed in on the phone", now));
        } else if (!now.isBefore(message.news().expiresAt())) {
            messages.replace(message.expired(whyLate(message), now));
        } else if (!message.news().kind().isVisible() && isOutdated(message)) {
            messages.replace(message.withdrawn("There is newer news for the phone"));
        } else {
            tryNow(message, device.get(), now);
        }
    }

    private static String whyLate(PushMessage message) {
        return Objects.requireNonNullElse(message.course().failure(), "It was not handed over in time");
    }

    /** Taking a notification away must not take away the next. */
    private boolean isOutdated(PushMessage silent) {
        return messages.about(silent.company(), List.of(silent.news().followUp())).stream()
                .filter(it ->
                        it.device().equals(silent.device()) && it.news().kind().isVisible())
                .anyMatch(it -> it.course().queuedAt().isAfter(silent.course().queuedAt()));
    }

    private void tryNow(PushMessage message, Device device, Instant now) {
        var rest = breaker.restsUntil(now);
        if (rest.isPresent()) {
            messages.replace(message.waitingUntil(PushPause.following(message, rest.get())));
            return;
        }
        var attempt = message.attempted(now, ATTEMPT);
        if (messages.replace(attempt)) {
            send(attempt.written(), device, now);
        }
    }

    private void send(PushMessage attempt, Device device, Instant now) {
        var outcome = sender.send(request(attempt, device, now));
        var then = clock.instant();
        switch (outcome) {
            case Accepted(var providerId) -> {
                breaker.answered();
                note(attempt, it -> it.accepted(providerId, then));
            }
            case Unregistered(var reason) -> {
                breaker.answered();
                devices.drop(device);
                failed(attempt, reason, then);
            }
            case RefusedHere(var reason) -> {
                breaker.answered();
                if (messages.isTakenForAnother(device, then.minus(LATELY))) {
                    devices.drop(device);
                }
                failed(attempt, reason, then);
            }
            case Refused(var reason) -> {
                breaker.answered();
                failed(attempt, reason, then);
            }
            case Unavailable(var reason, var retryAfter) -> {
                breaker.unavailable(device.id(), retryAfter, then);
                note(attempt, it -> it.tryAgainAt(PushPause.after(attempt, retryAfter, then), reason, then));
            }
        }
    }

    private void failed(PushMessage attempt, String reason, Instant then) {
        note(attempt, it -> it.failed(reason, then));
        untold.untold(attempt);
    }

    /** Writes what came of an attempt, also when the phone has spoken meanwhile; nothing once another worker has tried. */
    private void note(PushMessage attempt, UnaryOperator<PushMessage> outcome) {
        if (messages.replace(outcome.apply(attempt))) {
            return;
        }
        Attempts.untilWritten(() -> messages.find(attempt.company(), attempt.id())
                .filter(it -> it.attempts() == attempt.attempts())
                .map(it -> messages.replace(outcome.apply(it)))
                .orElse(true));
    }

    private static PushRequest request(PushMessage message, Device device, Instant now) {
        var news = message.news();
        return new PushRequest(
                device.pushToken(),
                news.urgent() && news.kind().isVisible(),
                Duration.between(now, news.expiresAt()),
                data(message));
    }

    private static Map<String, String> data(PushMessage message) {
        var data = new HashMap<String, String>();
        data.put("kind", message.news().kind().name());
        data.put("followUpId", message.news().followUp().value());
        data.put("messageId", message.id());
        if (message.news().more() > 0) {
            data.put("more", String.valueOf(message.news().more()));
        }
        var cursor = message.news().cursor();
        if (cursor != null) {
            data.put("cursor", cursor);
        }
        return data;
    }
}
