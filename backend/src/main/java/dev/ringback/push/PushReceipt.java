package dev.ringback.push;

import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message to one phone.
 *
 * @param occasion what it was sent for
 * @param acceptedAt when the push service took it; null when it has not said so
 * @param receivedAt when the phone got it, by the phone's own word; likewise the following
 * @param failure why it has not got there, in words; null when it has, or nothing has gone wrong yet
 */
public record PushReceipt(
        String id,
        MemberId member,
        DeviceId device,
        PushKind kind,
        FollowUpId followUp,
        String occasion,
        PushState state,
        Instant queuedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant openedAt,
        @Nullable Instant actedAt,
        @Nullable String failure) {}
