package dev.ringback.attack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Attacks the packaged server in a process of its own, one way after the other, while a technician works with it. Arguments: the jar, and the
 * port (0 for any that is free). Fails when anybody else was kept from working, memory was lost, or a bound did not hold.
 */
public final class Siege {

    private static final Duration QUIET = Duration.ofSeconds(15);
    /** Long enough for what is asked often to be compiled. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final Path jar;
    private final int port;
    private Target target;
    private Queue<String> waiting = new ArrayDeque<>();

    private Siege(Path jar, int port) throws Exception {
        this.jar = jar;
        this.port = port;
        this.target = filled();
    }

    public static void main(String[] arguments) throws Exception {
        var held = new Siege(Path.of(arguments[0]), Integer.parseInt(arguments[1])).run();
        // Threads of the clients may linger.
        System.exit(held ? 0 : 1);
    }

    private Target filled() throws Exception {
        var started = Target.start(jar, port);
        waiting = new Filling(started).fill();
        return started;
    }

    private boolean run() throws Exception {
        new Bystanders(target, waiting).during(() -> Thread.sleep(WARM_UP));
        var quiet = new Bystanders(target, waiting);
        quiet.during(() -> Thread.sleep(QUIET));
        var report = new Report(quiet);
        try {
            attackAll(report);
        } finally {
            target.close();
            report.print(System.out);
        }
        return report.allHeld();
    }

    private void attackAll(Report report) throws Exception {
        for (var attack : List.of(
                new SixtyEmergencies(),
                new StalledSockets(),
                new CodesForNobody(),
                new DifferentDocuments(),
                new CostlyQueries(),
                new LongPreviews(),
                new TightLoop())) {
            if (!target.isLive()) {
                target.close();
                target = filled();
            }
            report.add(row(attack));
        }
    }

    private Row row(Attack attack) throws Exception {
        System.out.println(attack.name() + " …");
        var before = target.heldBytes();
        var log = target.logBytes();
        var others = new Bystanders(target, waiting);
        var outcome = outcome(attack, others);
        var after = target.settledBytes(before);
        return new Row(
                attack.name(),
                outcome,
                others.claims(),
                others.liveness(),
                before,
                after,
                target.logBytes() - log,
                end());
    }

    private Outcome outcome(Attack attack, Bystanders others) {
        var outcome = new AtomicReference<>(Outcome.NONE);
        try {
            others.during(() -> outcome.set(attack.against(target)));
            return outcome.get();
        } catch (Exception gone) {
            return outcome.get().with("", List.of("it could not go on: " + gone));
        }
    }

    /** How the process ended, or why it is none to go on with; empty when all is well. */
    private String end() throws Exception {
        if (target.ranOutOfMemory()) {
            return "it ran out of memory" + (target.isAlive() ? "" : " and ended") + ", see " + target.log();
        }
        if (!target.isAlive()) {
            return "the process ended, see " + target.log();
        }
        return target.isLive() ? "" : "it does not answer any more";
    }
}
