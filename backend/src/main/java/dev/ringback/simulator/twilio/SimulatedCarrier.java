package dev.ringback.simulator.twilio;

import dev.ringback.kernel.PhoneNumber;
import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Takes texts as Twilio does: checks them, keeps them, and starts them on their way. */
@Service
@Profile("demo")
class SimulatedCarrier {

    /** What became of a text that somebody wanted to send. */
    sealed interface Taken {

        record Accepted(SimulatedMessage message) implements Taken {}

        /** Accepted, but nobody is told. */
        record AcceptedInSilence(SimulatedMessage message) implements Taken {}

        record Refused(TwilioError error) implements Taken {}
    }

    private static final int LONGEST_BODY = 1600;
    private static final Duration SOON = Duration.ofMillis(300);
    // Late enough that whoever got no answer has begun to wonder.
    private static final Duration AFTER_THE_SILENCE = Duration.ofSeconds(8);

    private final MongoSimulatorMessages messages;
    private final MongoSimulatorOptOuts optOuts;
    private final NextOutcomes next;
    private final StatusCallbacks callbacks;
    private final Clock clock;

    SimulatedCarrier(
            MongoSimulatorMessages messages,
            MongoSimulatorOptOuts optOuts,
            NextOutcomes next,
            StatusCallbacks callbacks,
            Clock clock) {
        this.messages = messages;
        this.optOuts = optOuts;
        this.next = next;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    Taken take(Account account, MessageRequest request) {
        if (request.to().isBlank()) {
            return refused(21604, "A 'To' phone number is required.");
        }
        if (!PhoneNumbers.isE164(request.to())) {
            return refused(21211, "The 'To' number " + request.to() + " is not a valid phone number.");
        }
        if (request.from().isBlank() && request.messagingServiceSid() == null) {
            return refused(21603, "A 'From' phone number is required.");
        }
        if (request.body().isBlank()) {
            return refused(21602, "Message body is required.");
        }
        if (request.body().length() > LONGEST_BODY) {
            return refused(21617, "The concatenated message body exceeds the 1600 character limit.");
        }
        // A Messaging Service picks the sender itself.
        var from = request.from().isBlank() ? account.company().mainNumber().e164() : request.from();
        return send(account, from, new PhoneNumber(request.to()), request);
    }

    private Taken send(Account account, String from, PhoneNumber to, MessageRequest request) {
        if (from.equals(to.e164())) {
            return refused(21266, "'To' and 'From' number cannot be the same");
        }
        if (!PhoneNumbers.isE164(from) || !account.company().owns(new PhoneNumber(from))) {
            return refused(
                    21606, "The 'From' phone number " + from + " is not a valid, SMS-capable number of this account.");
        }
        if (optOuts.contains(account.sid(), to)) {
            return new Taken.Refused(TwilioError.of(21610));
        }
        return switch (next.take(to)) {
            case NextOutcome.Reject(int code) -> new Taken.Refused(TwilioError.of(code));
            case NextOutcome.Fail(int status) -> new Taken.Refused(TwilioError.failure(status));
            case NextOutcome.Accept(var keeping) -> new Taken.Accepted(keep(account, from, to, request, keeping, SOON));
            case NextOutcome.AcceptInSilence(var keeping) ->
                new Taken.AcceptedInSilence(keep(account, from, to, request, keeping, AFTER_THE_SILENCE));
        };
    }

    /** A text that the backend knows nothing of. */
    SimulatedMessage fromConsole(Account account, PhoneNumber from, PhoneNumber to, String body) {
        var request = new MessageRequest(to.e164(), from.e164(), body, null, null);
        return keep(account, from.e164(), to, request, new NextOutcome.Keeping(CallbackPlan.NORMAL, null), SOON);
    }

    private SimulatedMessage keep(
            Account account,
            String from,
            PhoneNumber to,
            MessageRequest request,
            NextOutcome.Keeping keeping,
            Duration start) {
        var sent = SimulatedMessage.outbound(
                account.sid(), new PhoneNumber(from), request, to, keeping.callbacks(), clock.instant());
        var message = keeping.body() == null ? sent : sent.in(keeping.body());
        messages.add(message);
        callbacks.follow(message, start);
        return message;
    }

    private static Taken refused(int code, String message) {
        return new Taken.Refused(TwilioError.of(code, message));
    }
}
