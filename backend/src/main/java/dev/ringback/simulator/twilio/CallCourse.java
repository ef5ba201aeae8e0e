package dev.ringback.simulator.twilio;

import dev.ringback.kernel.InvalidInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a call that the backend has made.
 *
 * @param name how a tester asks for it
 * @param endsAs the status it ends in
 * @param pressed the key that is pressed by whoever picks up; null for none
 */
record CallCourse(String name, String endsAs, @Nullable String pressed) {

    /** Somebody picks up, listens and hangs up. */
    static final CallCourse ANSWERED = new CallCourse("answered", "completed", null);

    private static final Pattern PRESS = Pattern.compile("press:([0-9*#])");

    /** @throws InvalidInput when there is no such course */
    static CallCourse parse(String name) {
        var press = PRESS.matcher(name);
        if (press.matches()) {
            return new CallCourse(name, "completed", press.group(1));
        }
        return switch (name) {
            case "answered" -> ANSWERED;
            case "no-answer", "busy", "failed" -> new CallCourse(name, name, null);
            default ->
                throw new InvalidInput(
                        "outcome",
                        "`outcome` is one of answered, press:KEY, no-answer, busy, failed, reject:CODE, timeout-after-accept, status:503.");
        };
    }

    boolean isPickedUp() {
        return endsAs.equals("completed");
    }
}
