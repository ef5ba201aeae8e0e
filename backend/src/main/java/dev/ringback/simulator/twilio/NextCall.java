package dev.ringback.simulator.twilio;

import dev.ringback.kernel.InvalidInput;
import java.util.regex.Pattern;

/** What the simulated Twilio does with the next call that it could make. */
sealed interface NextCall {

    /** Makes it and says so. */
    record Make(CallCourse course) implements NextCall {}

    /** Makes it, and the answer never comes. */
    record MakeInSilence(CallCourse course) implements NextCall {}

    /** Refuses it with one of Twilio's error codes. */
    record Reject(int code) implements NextCall {}

    /** Fails with this HTTP status; nobody is called. */
    record Fail(int status) implements NextCall {}

    Pattern REJECT = Pattern.compile("reject:([0-9]{5})");
    Pattern STATUS = Pattern.compile("status:(5[0-9]{2})");

    /** @throws InvalidInput when it asks for what is not possible */
    static NextCall parse(String outcome) {
        var reject = REJECT.matcher(outcome);
        if (reject.matches()) {
            return new Reject(Integer.parseInt(reject.group(1)));
        }
        var status = STATUS.matcher(outcome);
        if (status.matches()) {
            return new Fail(Integer.parseInt(status.group(1)));
        }
        return outcome.equals("timeout-after-accept")
                ? new MakeInSilence(CallCourse.ANSWERED)
                : new Make(CallCourse.parse(outcome));
    }
}
