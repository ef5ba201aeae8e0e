package dev.ringback.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One attack, what came of it, and whether everybody else was served as ever. */
record Row(
        String attack,
        Outcome outcome,
        Figures claims,
        Figures liveness,
        OptionalLong before,
        OptionalLong after,
        long logBytes,
        String end) {

    /** A few lines and stack traces a minute, of whatever kind. */
    private static final long MOST_LOG_BYTES = 100_000;

    /** What did not hold; nothing when all did. */
    List<String> faults() {
        var faults = new ArrayList<>(outcome.faults());
        if (!end.isEmpty()) {
            faults.add(end);
        }
        if (outcome.unanswered() > 0) {
            faults.add("%,d had no answer, or a wrong one".formatted(outcome.unanswered()));
        }
        if (!claims.allAnswered() || claims.asked() == 0) {
            faults.add("a technician could not take a follow-up");
        }
        if (!liveness.allAnswered()) {
            faults.add("whether it lives was not answered");
        }
        if (!Target.isBack(before, after)) {
            faults.add("the heap is not back");
        }
        if (logBytes > MOST_LOG_BYTES) {
            faults.add("the log grew too much");
        }
        return faults;
    }
}
