package dev.ringback.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to one phone of a member about one occasion. Waits until the push service takes it or it is too late; then the phone says
 * how far it got.
 *
 * @param id made of the occasion, the member and the phone, so that an occasion wakes a phone once
 * @param attempts how often it was handed to the push service, or was about to be
 * @param providerId the push service's name for it; null until it is accepted
 * @param nextAt when it is tried next; null when it will not be
 */
record PushMessage(
        String id,
        CompanyId company,
        MemberId member,
        DeviceId device,
        PushNews news,
        PushCourse course,
        int attempts,
        @Nullable String providerId,
        @Nullable Instant nextAt,
        long version)
        implements Aggregate {

    /** A new one, to be sent at once. */
    static PushMessage to(Device device, PushNews news, Instant now) {
        var name = String.join(
                "/",
                "push",
                device.company().value(),
                news.occasion(),
                news.kind().name(),
                device.member().value(),
                device.id().value());
        return new PushMessage(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                device.company(),
                device.member(),
                device.id(),
                news,
                PushCourse.queued(now),
                0,
                null,
                now,
                0);
    }

    /** About to be handed to the push service: should whoever does that die, it is tried again when the lease is over. */
    PushMessage attempted(Instant now, Duration lease) {
        return with(course, attempts + 1, null, now.plus(lease));
    }

    PushMessage accepted(String asProviderId, Instant now) {
        return with(course.accepted(now), attempts, asProviderId, null);
    }

    PushMessage failed(String reason, Instant now) {
        return with(course.failed(reason, now), attempts, providerId, null);
    }

    PushMessage expired(String reason, Instant now) {
        return with(course.expired(reason, now), attempts, providerId, null);
    }

    /** Somebody saw to it before it was sent. */
    PushMessage withdrawn(String reason) {
        return with(course.withdrawn(reason), attempts, providerId, null);
    }

    /** Not tried yet, because the push service takes nothing for now. */
    PushMessage waitingUntil(Instant at) {
        return with(course, attempts, null, at);
    }

    PushMessage tryAgainAt(Instant at, String reason, Instant now) {
        return isWaiting() ? with(course.delayed(reason, now), attempts, null, at) : this;
    }

    /** The phone has said how far it got: a message that is there is sent no more. */
    PushMessage reported(PushState proof, Instant at) {
        return with(course.reported(proof, at), attempts, providerId, null);
    }

    /** Whether the phone may show it, or has. */
    boolean mayHaveArrived() {
        return state().isToldByPhone() || (attempts > 0 && state() != PushState.FAILED);
    }

    PushState state() {
        return course.state();
    }

    boolean isWaiting() {
        return state() == PushState.QUEUED;
    }

    PushReceipt receipt() {
        return new PushReceipt(
                id,
                member,
                device,
                news.kind(),
                news.followUp(),
                news.occasion(),
                course.state(),
                course.queuedAt(),
                course.acceptedAt(),
                course.receivedAt(),
                course.openedAt(),
                course.actedAt(),
                course.failure());
    }

    /** The same after the store has written it. */
    PushMessage written() {
        return new PushMessage(id, company, member, device, news, course, attempts, providerId, nextAt, version + 1);
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public Optional<Instant> due() {
        return Optional.ofNullable(nextAt);
    }

    @Override
    public List<Event> pendingEvents() {
        return List.of();
    }

    private PushMessage with(
            PushCourse newCourse, int newAttempts, @Nullable String newProviderId, @Nullable Instant newNextAt) {
        return new PushMessage(
                id, company, member, device, news, newCourse, newAttempts, newProviderId, newNextAt, version);
    }
}
