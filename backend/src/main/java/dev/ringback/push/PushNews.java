package dev.ringback.push;

import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What phones are woken for.
 *
 * @param urgent whether the work is urgent, so that a sleeping phone is woken for what it shows
 * @param occasion names what happened, within the company; it wakes a phone once
 * @param cursor where that stands in the journal; null when it stands nowhere
 * @param expiresAt when nobody needs to be woken for it any more
 * @param more how many others like it the phone is told of by this one message
 */
record PushNews(
        PushKind kind,
        FollowUpId followUp,
        boolean urgent,
        String occasion,
        @Nullable String cursor,
        Instant expiresAt,
        int more) {

    static PushNews of(PushKind kind, FollowUp followUp, String occasion, @Nullable String cursor, Instant expiresAt) {
        return new PushNews(kind, followUp.id(), followUp.urgency().isUrgent(), occasion, cursor, expiresAt, 0);
    }

    PushNews andMore(int others) {
        return new PushNews(kind, followUp, urgent, occasion, cursor, expiresAt, others);
    }
}
