package dev.ringback.scenario;

import dev.ringback.scenario.Finding.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for what cannot have been: every answer must have its place in one order of changes, which the rules allow, which agrees with what
 * was over before what began, and which the follow-up and the journal tell in the same words.
 */
final class HistoryChecker {

    private HistoryChecker() {}

    static List<Finding> check(History history) {
        var replay = Replay.of(history);
        return Stream.of(
                        unanswered(history).stream(),
                        replay.findings().stream(),
                        againstTime(history, replay).stream(),
                        Retelling.compare(history, replay).stream())
                .flatMap(it -> it)
                .toList();
    }

    private static List<Finding> unanswered(History history) {
        return history.operations().stream()
                .filter(it -> it.answer() == null)
                .map(it -> new Finding(Fault.NO_ANSWER, history.followUp(), it.toString()))
                .toList();
    }

    private static List<Finding> againstTime(History history, Replay replay) {
        var findings = new ArrayList<Finding>();
        for (var first : history.operations()) {
            for (var second : history.operations()) {
                if (first.isBefore(second) && isAgainstTime(first, second, replay)) {
                    var fault = replay.isChange(second) ? Fault.OUT_OF_ORDER : Fault.STALE_ANSWER;
                    findings.add(new Finding(fault, history.followUp(), first + " was over before " + second));
                }
            }
        }
        return findings;
    }

    /** Whoever comes later sees no less, and a change is newer than all that was seen before it. */
    private static boolean isAgainstTime(Operation first, Operation second, Replay replay) {
        if (first.answer() == null || second.answer() == null) {
            return false;
        }
        var seen = first.answer().version();
        var then = second.answer().version();
        return seen != null && then != null && (replay.isChange(second) ? then <= seen : then < seen);
    }
}
