package dev.ringback.scenario;

import dev.ringback.scenario.Finding.Fault;
import dev.ringback.scenario.History.Span;
import dev.ringback.scenario.History.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Whether what is told afterwards is what people were told at the time: each change once, in that order, and nothing else. */
final class Retelling {

    private final String followUp;
    private final List<Finding> findings = new ArrayList<>();

    private Retelling(String followUp) {
        this.followUp = followUp;
    }

    static List<Finding> compare(History history, Replay replay) {
        var account = history.account();
        var steps = replay.steps();
        var retelling = new Retelling(history.followUp());
        retelling.compare("the record", steps, account.steps());
        retelling.compare("the holders", holders(steps), account.holders());
        retelling.compare("the journal", account.events(), account.journal());
        account.feeds().forEach((feed, told) -> retelling.compare(feed, map(account.steps(), Step::kind), told));
        if (account.holder() != steps.getLast().after() || account.version() < replay.lastVersion()) {
            retelling.find(
                    Fault.LOST,
                    "the follow-up: %s has it at version %d, after %s at version %d"
                            .formatted(account.holder(), account.version(), steps.getLast(), replay.lastVersion()));
        }
        return retelling.findings;
    }

    private <T> void compare(String where, List<T> done, List<T> told) {
        var lost = without(done, told);
        var invented = without(told, done);
        if (!lost.isEmpty()) {
            find(Fault.LOST, where + " lacks " + lost);
        }
        if (!invented.isEmpty()) {
            find(Fault.INVENTED, where + " has besides " + invented);
        }
        if (lost.isEmpty() && invented.isEmpty() && !done.equals(told)) {
            find(Fault.REORDERED, where + " tells " + told + " of " + done);
        }
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        var rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }

    private static <T, R> List<R> map(List<T> all, Function<T, R> each) {
        return all.stream().map(each).toList();
    }

    private static List<Span> holders(List<Step> steps) {
        var spans = new ArrayList<Span>();
        for (var step : steps) {
            if (step.before() != null) {
                var last = spans.removeLast();
                spans.add(new Span(last.holder(), last.began(), step.kind()));
            }
            if (step.after() != null) {
                spans.add(new Span(step.after(), step.kind(), null));
            }
        }
        return spans;
    }

    private void find(Fault fault, String what) {
        findings.add(new Finding(fault, followUp, what));
    }
}
