package dev.ringback.simulator.twilio;

import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call at the simulated Twilio: it rings, and ends.
 *
 * @param from a number, or `anonymous`
 * @param seconds how long it took for the caller: the simulator does not wait for phones to ring
 * @param order what the backend wanted of it; null for a call that came in */
record SimulatedCall(
        String sid,
        String accountSid,
        String from,
        PhoneNumber to,
        String status,
        Instant startedAt,
        @Nullable Instant endedAt,
        long seconds,
        @Nullable CallOrder order) {

    /** What is said when somebody picks up, where its way is told, and what becomes of it. */
    record CallOrder(String twiml, @Nullable String statusCallback, CallCourse course) {}

    static SimulatedCall ringing(String accountSid, String from, PhoneNumber to, Instant now) {
        return new SimulatedCall(Sids.call(), accountSid, from, to, "ringing", now, null, 0, null);
    }

    /** A call that the backend has made. */
    static SimulatedCall outbound(String accountSid, PhoneNumber from, PhoneNumber to, CallOrder order, Instant now) {
        return new SimulatedCall(Sids.call(), accountSid, from.e164(), to, "queued", now, null, 0, order);
    }

    SimulatedCall ended(Instant now, long inSeconds) {
        return ended("completed", now, inSeconds);
    }

    SimulatedCall ended(String as, Instant now, long inSeconds) {
        return new SimulatedCall(sid, accountSid, from, to, as, startedAt, now, inSeconds, order);
    }

    SimulatedCall moved(String newStatus) {
        return new SimulatedCall(sid, accountSid, from, to, newStatus, startedAt, endedAt, seconds, order);
    }

    String direction() {
        return order == null ? "inbound" : "outbound-api";
    }
}
