package dev.ringback.simulator.twilio;

import dev.ringback.kernel.InvalidInput;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the way of one message to its phone is told to its status callback.
 *
 * @param name how a tester asks for it
 * @param statuses in the order in which they are told
 * @param told false when every callback gets lost
 * @param errorCode why it does not arrive
 */
record CallbackPlan(
        String name,
        List<String> statuses,
        boolean told,
        @Nullable Integer errorCode) {

    static final CallbackPlan NORMAL = new CallbackPlan("normal", List.of("sent", "delivered"), true, null);

    private static final CallbackPlan DOUBLED_REVERSED =
            new CallbackPlan("doubled-reversed", List.of("delivered", "sent", "delivered", "sent"), true, null);
    private static final CallbackPlan NONE = new CallbackPlan("none", NORMAL.statuses, false, null);
    private static final Pattern UNDELIVERED = Pattern.compile("undelivered:([0-9]{5})");

    /** Reads the parameter {@code callbacks}.
     *
     * @throws InvalidInput when there is no such plan */
    static CallbackPlan parse(String name) {
        var undelivered = UNDELIVERED.matcher(name);
        if (undelivered.matches()) {
            return new CallbackPlan(name, List.of("sent", "undelivered"), true, Integer.valueOf(undelivered.group(1)));
        }
        return switch (name) {
            case "normal" -> NORMAL;
            case "doubled-reversed" -> DOUBLED_REVERSED;
            case "none" -> NONE;
            default ->
                throw new InvalidInput(
                        "callbacks",
                        "`callbacks` is one of normal, doubled-reversed, none, undelivered:CODE (a Twilio error code such as 30006).");
        };
    }
}
