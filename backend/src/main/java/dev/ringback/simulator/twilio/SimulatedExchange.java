package dev.ringback.simulator.twilio;

import dev.ringback.kernel.PhoneNumber;
import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import dev.ringback.simulator.twilio.SimulatedCall.CallOrder;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Makes calls as Twilio does: checks them, keeps them, and lets phones ring. */
@Service
@Profile("demo")
class SimulatedExchange {

    /** What somebody asks Twilio to do, before anything of it is checked. */
    record CallRequest(
            String to, String from, String twiml, @Nullable String statusCallback) {}

    /** What became of it. */
    sealed interface Made {

        record Ringing(SimulatedCall call) implements Made {}

        /** It rings, but nobody is told. */
        record RingingInSilence(SimulatedCall call) implements Made {}

        record Refused(TwilioError error) implements Made {}
    }

    private final MongoSimulatorCalls calls;
    private final NextCalls next;
    private final RingingPhones phones;
    private final Clock clock;

    SimulatedExchange(MongoSimulatorCalls calls, NextCalls next, RingingPhones phones, Clock clock) {
        this.calls = calls;
        this.next = next;
        this.phones = phones;
        this.clock = clock;
    }

    Made make(Account account, CallRequest request) {
        if (!PhoneNumbers.isE164(request.to())) {
            return refused(21211, "The 'To' number " + request.to() + " is not a valid phone number.");
        }
        if (!PhoneNumbers.isE164(request.from()) || !account.company().owns(new PhoneNumber(request.from()))) {
            return refused(21210, "The 'From' number " + request.from() + " is not a verified number of this account.");
        }
        if (request.twiml().isBlank()) {
            return refused(21205, "Url or Twiml is required.");
        }
        return switch (next.take()) {
            case NextCall.Reject(int code) -> new Made.Refused(TwilioError.of(code));
            case NextCall.Fail(int status) -> new Made.Refused(TwilioError.failure(status));
            case NextCall.Make(var course) -> new Made.Ringing(ring(account, request, course));
            case NextCall.MakeInSilence(var course) -> new Made.RingingInSilence(ring(account, request, course));
        };
    }

    private SimulatedCall ring(Account account, CallRequest request, CallCourse course) {
        var order = new CallOrder(request.twiml(), request.statusCallback(), course);
        var call = SimulatedCall.outbound(
                account.sid(), new PhoneNumber(request.from()), new PhoneNumber(request.to()), order, clock.instant());
        calls.put(call);
        phones.ring(account, call);
        return call;
    }

    private static Made refused(int code, String message) {
        return new Made.Refused(TwilioError.of(code, message));
    }
}
