package dev.ringback.simulator.twilio;

import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text at the simulated Twilio: queued, then sent, then delivered or not; or received from a phone.
 *
 * @param statusCallback where its way is told
 * @param from a number, or whatever else wrote
 * @param sentAt when it left Twilio; null while it is queued */
record SimulatedMessage(
        String sid,
        String accountSid,
        String from,
        PhoneNumber to,
        String body,
        String direction,
        String status,
        @Nullable String messagingServiceSid,
        @Nullable String statusCallback,
        CallbackPlan plan,
        @Nullable Integer errorCode,
        Instant createdAt,
        @Nullable Instant sentAt,
        Instant updatedAt) {

    static final String OUTBOUND = "outbound-api";

    /** A text that the backend hands over. */
    static SimulatedMessage outbound(
            String accountSid,
            PhoneNumber from,
            MessageRequest request,
            PhoneNumber to,
            CallbackPlan plan,
            Instant now) {
        return new SimulatedMessage(
                Sids.message(),
                accountSid,
                from.e164(),
                to,
                request.body(),
                OUTBOUND,
                "queued",
                request.messagingServiceSid(),
                request.statusCallback(),
                plan,
                null,
                now,
                null,
                now);
    }

    /** A text that a phone, or a machine, sends to a company. */
    static SimulatedMessage inbound(String accountSid, String from, PhoneNumber to, String body, Instant now) {
        return new SimulatedMessage(
                Sids.message(),
                accountSid,
                from,
                to,
                body,
                "inbound",
                "received",
                null,
                null,
                CallbackPlan.NORMAL,
                null,
                now,
                now,
                now);
    }

    /** The same in the words in which the carrier keeps it. */
    SimulatedMessage in(String otherWords) {
        return new SimulatedMessage(
                sid,
                accountSid,
                from,
                to,
                otherWords,
                direction,
                status,
                messagingServiceSid,
                statusCallback,
                plan,
                errorCode,
                createdAt,
                sentAt,
                updatedAt);
    }

    /** One step further on its way. What has arrived, or failed to, stays so, whatever is told later. */
    SimulatedMessage moved(String next, Instant now) {
        if (!status.equals("queued") && !status.equals("sent")) {
            return this;
        }
        return new SimulatedMessage(
                sid,
                accountSid,
                from,
                to,
                body,
                direction,
                next,
                messagingServiceSid,
                statusCallback,
                plan,
                next.equals("undelivered") ? plan.errorCode() : null,
                createdAt,
                sentAt == null ? now : sentAt,
                now);
    }
}
