package dev.ringback.simulator.twilio;

import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call at the simulated Twilio: it rings, and ends.
 *
 * @param from a number, or `anonymous`
 * @param seconds how long it took for the caller: the simulator does not wait for phones to ring */
record SimulatedCall(
        String sid,
        String accountSid,
        String from,
        PhoneNumber to,
        String status,
        Instant startedAt,
        @Nullable Instant endedAt,
        long seconds) {

    static SimulatedCall ringing(String accountSid, String from, PhoneNumber to, Instant now) {
        return new SimulatedCall(Sids.call(), accountSid, from, to, "ringing", now, null, 0);
    }

    SimulatedCall ended(Instant now, long seconds) {
        return new SimulatedCall(sid, accountSid, from, to, "completed", startedAt, now, seconds);
    }
}
