package dev.ringback.simulator.twilio;

import dev.ringback.kernel.PhoneNumber;
import dev.ringback.simulator.twilio.PlayedCall.Followed;
import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Plays callers whom nobody answers, webhook by webhook as Twilio would, without the waiting. */
@Service
@Profile("demo")
class MissedCalls {

    /** The call, and every webhook that was called for it. */
    record Played(String callSid, List<Followed> followed) {}

    private static final int SECONDS_OF_RINGING = 20;

    private final MongoSimulatorCalls calls;
    private final TwilioWebhooks webhooks;
    private final Clock clock;

    MissedCalls(MongoSimulatorCalls calls, TwilioWebhooks webhooks, Clock clock) {
        this.calls = calls;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** A caller who leaves this on the voicemail, or hangs up when it is blank. */
    Played play(Account account, String from, PhoneNumber to, String transcript) {
        var call = SimulatedCall.ringing(account.sid(), from, to, clock.instant());
        calls.put(call);
        var played = new PlayedCall(account, call, webhooks);

        var seconds = SECONDS_OF_RINGING + talk(played, account, transcript.strip());

        calls.put(call.ended(clock.instant(), seconds));
        played.post(
                webhooks.url("/webhooks/twilio/voice/status"),
                "completed",
                Map.of(
                        "CallDuration",
                        String.valueOf(seconds),
                        // What Twilio bills: begun minutes.
                        "Duration",
                        String.valueOf((seconds + 59) / 60),
                        "CallbackSource",
                        "call-progress-events",
                        "SequenceNumber",
                        "0"));
        return new Played(call.sid(), played.followed());
    }

    private int talk(PlayedCall played, Account account, String transcript) {
        var twiml = afterRinging(played, played.post(webhooks.url("/webhooks/twilio/voice"), "ringing", Map.of()));
        var record = twiml.verb("Record");
        if (record.isEmpty() || transcript.isEmpty()) {
            return 0;
        }
        var voicemail = new Voicemail(account, transcript, clock.instant());
        voicemail.leave(played, twiml, record.get());
        return voicemail.seconds();
    }

    private static Twiml afterRinging(PlayedCall played, Twiml twiml) {
        return twiml.verb("Dial")
                .flatMap(dial -> twiml.url(dial, "action"))
                .map(action -> played.post(
                        action,
                        "in-progress",
                        Map.of("DialCallStatus", "no-answer", "DialCallSid", Sids.call(), "DialBridged", "false")))
                .orElse(twiml);
    }
}
