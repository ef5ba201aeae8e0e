package dev.ringback.simulator.twilio;

import dev.ringback.kernel.InvalidInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the simulated Twilio does with a message that it could accept. */
sealed interface NextOutcome {

    /** Accepts it and says so. */
    record Accept(Keeping keeping) implements NextOutcome {}

    /** Accepts it, and the answer never comes: whoever asked cannot know. */
    record AcceptInSilence(Keeping keeping) implements NextOutcome {}

    /**
     * How an accepted message is kept, and told of.
     *
     * @param body the words it is listed with; null for its own
     */
    record Keeping(CallbackPlan callbacks, @Nullable String body) {}

    /** Refuses it with one of Twilio's error codes. */
    record Reject(int code) implements NextOutcome {}

    /** Fails with this HTTP status; nothing is stored. */
    record Fail(int status) implements NextOutcome {}

    /** What happens when nobody asks for anything else. */
    NextOutcome USUAL = new Accept(new Keeping(CallbackPlan.NORMAL, null));

    Pattern REJECT = Pattern.compile("reject:([0-9]{5})");
    Pattern STATUS = Pattern.compile("status:(5[0-9]{2})");

    /** Reads the parameters of `next`.
     *
     * @throws InvalidInput when they ask for what is not possible */
    static NextOutcome parse(String outcome, String callbacks, @Nullable String body) {
        var keeping = new Keeping(CallbackPlan.parse(callbacks), body);
        var reject = REJECT.matcher(outcome);
        if (reject.matches()) {
            return new Reject(Integer.parseInt(reject.group(1)));
        }
        var status = STATUS.matcher(outcome);
        if (status.matches()) {
            return new Fail(Integer.parseInt(status.group(1)));
        }
        return switch (outcome) {
            case "accept" -> new Accept(keeping);
            case "timeout-after-accept" -> new AcceptInSilence(keeping);
            default ->
                throw new InvalidInput(
                        "outcome",
                        "`outcome` is one of accept, reject:CODE (a Twilio error code such as 21610), timeout-after-accept, status:503.");
        };
    }
}
