package dev.ringback.escalation;

import dev.ringback.company.Company;
import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An escalation as people see it: with what became of each step, and who is next by the rota as it stands now. */
record EscalationView(
        State state,
        int run,
        Instant since,
        List<StepReceipt> steps,
        @Nullable Next next,
        Stop.@Nullable Reason stopReason,
        @Nullable Instant stoppedAt,
        @Nullable Member stoppedBy,
        List<StepReceipt> earlierSteps,
        String words) {

    enum State {
        RUNNING,
        STOPPED,
        EXHAUSTED
    }

    /** What comes next. */
    record Next(@Nullable Member who, Rung.By by, Instant dueAt) {}

    static EscalationView of(Escalation it, Receipts.Book receipts, Watch watch, Company company) {
        var stop = it.run().stop();
        var steps = receipts(it.ofRun(), receipts, stop != null);
        var next = next(it, watch, company);
        return new EscalationView(
                state(it),
                it.run().number(),
                it.run().waits().since(),
                steps,
                next,
                stop == null ? null : stop.reason(),
                stop == null ? null : stop.at(),
                stop == null ? null : stop.by(),
                receipts(it.ofEarlierRuns(), receipts, true),
                new EscalationWords(company.hours().zone(), it.run().waits().since()).of(steps, next, stop));
    }

    private static State state(Escalation it) {
        if (it.run().stop() != null) {
            return State.STOPPED;
        }
        return it.due().isPresent() || it.ofRun().isEmpty() ? State.RUNNING : State.EXHAUSTED;
    }

    private static List<StepReceipt> receipts(List<Step> steps, Receipts.Book receipts, boolean over) {
        return steps.stream().map(it -> receipts.of(it, over)).toList();
    }

    private static @Nullable Next next(Escalation it, Watch watch, Company company) {
        return it.next(company.hours())
                .map(planned -> {
                    var at = it.begun().isPresent()
                            ? planned.at()
                            : Objects.requireNonNullElse(it.run().nextAt(), planned.at());
                    return new Next(
                            watch.meant(planned.what(), at).orElse(null),
                            planned.what().by(),
                            at);
                })
                .orElse(null);
    }
}
