package dev.ringback.twilio;

import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import dev.ringback.calling.AlertCall;
import dev.ringback.calling.KeyPressed;
import dev.ringback.calling.StaffCalls;

/** What is said to somebody who is called to work. */
final class AlertCallTwiml {

    private static final int SECONDS_TO_PRESS = 6;

    private AlertCallTwiml() {}

    /** Why the phone rang, twice, and which key takes the work. */
    static String asking(AlertCall call, String answerUrl) throws TwiMLException {
        var words = call.words() + " To take it, press " + StaffCalls.I_TAKE_IT + ".";
        return new VoiceResponse.Builder()
                .gather(asking(words, answerUrl))
                .gather(asking("Once more. " + words, answerUrl))
                .say(say("Nobody has taken it yet. Goodbye."))
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    private static Gather asking(String words, String answerUrl) {
        return new Gather.Builder()
                .numDigits(1)
                .timeout(SECONDS_TO_PRESS)
                .action(answerUrl)
                .say(say(words))
                .build();
    }

    /** What came of the key that was pressed. */
    static String answering(KeyPressed outcome) throws TwiMLException {
        var words = switch (outcome) {
            case KeyPressed.Claimed() -> "It is yours. Thank you. You find it in the app.";
            case KeyPressed.HeldBy(var other) -> other.firstName() + " has it already. Thank you.";
            case KeyPressed.Closed() -> "It is done already. Thank you.";
            case KeyPressed.NotClaimed() -> "Nothing was changed. You find it in the app. Goodbye.";
        };
        return new VoiceResponse.Builder()
                .say(say(words))
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    private static Say say(String words) {
        return new Say.Builder(words).build();
    }
}
