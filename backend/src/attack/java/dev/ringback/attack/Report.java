package dev.ringback.attack;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The table. Its ratios compare with a quiet time of the same run. */
final class Report {

    private static final String LINE = "%-50s | %7s | %7s | %9s | %9s | %12s | %12s | %12s | %8s%n";
    private static final double MILLION = 1_000_000;

    private final Figures quietClaims;
    private final Figures quietLiveness;
    private final List<Row> rows = new ArrayList<>();

    Report(Bystanders quiet) {
        this.quietClaims = quiet.claims();
        this.quietLiveness = quiet.liveness();
    }

    void add(Row row) {
        rows.add(row);
    }

    boolean allHeld() {
        return rows.stream().allMatch(it -> it.faults().isEmpty());
    }

    void print(PrintStream out) {
        out.printf(
                "%nQuiet: %s claims, median %.1f ms, slowest %.1f ms; %s times alive, median %.1f ms, slowest %.1f ms.%n",
                quietClaims.counts(),
                quietClaims.median() / MILLION,
                quietClaims.slowest() / MILLION,
                quietLiveness.counts(),
                quietLiveness.median() / MILLION,
                quietLiveness.slowest() / MILLION);
        out.printf(
                "Ratios are median, slowest beside those. The heap may have %d MiB more afterwards.%n%n",
                Target.MARGIN >> 20);
        out.printf(LINE, "attack", "sent", "refused", "claims", "alive", "claims x", "alive x", "heap MiB", "log B");
        rows.forEach(it -> print(out, it));
        rows.forEach(it -> explain(out, it));
        out.println(allHeld() ? "\nEverything held." : "\nNOT everything held.");
    }

    private void print(PrintStream out, Row row) {
        out.printf(
                LINE,
                row.attack(),
                "%,d".formatted(row.outcome().sent()),
                "%,d".formatted(row.outcome().refused()),
                row.claims().counts(),
                row.liveness().counts(),
                row.claims().beside(quietClaims),
                row.liveness().beside(quietLiveness),
                megabytes(row.before()) + " > " + megabytes(row.after()),
                row.logBytes());
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? String.valueOf(bytes.getAsLong() >> 20) : "?";
    }

    private static void explain(PrintStream out, Row row) {
        if (!row.outcome().remark().isEmpty()) {
            out.printf("%n%s: %s.", row.attack(), row.outcome().remark());
        }
        row.faults().forEach(it -> out.printf("%nFAILED %s: %s.", row.attack(), it));
    }
}
