package dev.ringback.push;

import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message to one phone about one event: queued, then accepted by the push service, failed, or expired unsent.
 *
 * @param id made of the event and the phone, so that an event wakes a phone once
 * @param expiresAt when nobody needs to be woken for it any more
 * @param cursor where the event stands in the journal
 */
record PushMessage(
        String id,
        CompanyId company,
        DeviceId device,
        Kind kind,
        FollowUpId followUp,
        String cursor,
        State state,
        Instant expiresAt,
        int attempts,
        @Nullable String providerId,
        @Nullable String failure,
        @Nullable Instant nextAt,
        long version)
        implements Aggregate {

    /** What the phone is told. */
    enum Kind {
        /** There is urgent work that nobody has taken. */
        URGENT_FOLLOW_UP,
        /** A dispatcher handed its owner a follow-up. */
        FOLLOW_UP_ASSIGNED,
        /** A customer wrote: to the technician on the way to them, to who has their follow-up, or to whoever directs the work. */
        CUSTOMER_WROTE,
        /** Its owner has a follow-up no more, by somebody else's hand or by doing nothing. */
        FOLLOW_UP_LOST
    }

    enum State {
        QUEUED,
        ACCEPTED,
        FAILED,
        EXPIRED
    }

    PushMessage accepted(String asProviderId) {
        return with(State.ACCEPTED, asProviderId, null, null);
    }

    PushMessage failed(String reason) {
        return with(State.FAILED, null, reason, null);
    }

    PushMessage expired() {
        return with(State.EXPIRED, null, failure, null);
    }

    PushMessage tryAgainAt(Instant at, String reason) {
        return with(State.QUEUED, null, reason, at);
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
            State newState, @Nullable String newProviderId, @Nullable String newFailure, @Nullable Instant newNextAt) {
        return new PushMessage(
                id,
                company,
                device,
                kind,
                followUp,
                cursor,
                newState,
                expiresAt,
                attempts + 1,
                newProviderId,
                newFailure,
                newNextAt,
                version);
    }
}
