package dev.ringback.attack;

import java.util.List;

/**
 * What came of an attack.
 *
 * @param unanswered what had no answer, or a wrong one
 * @param remark what else there is to tell; may be empty
 * @param faults which bounds did not hold
 */
record Outcome(long sent, long refused, long unanswered, String remark, List<String> faults) {

    static final Outcome NONE = new Outcome(0, 0, 0, "", List.of());

    Outcome with(String newRemark, List<String> newFaults) {
        return new Outcome(sent, refused, unanswered, newRemark, newFaults);
    }
}
