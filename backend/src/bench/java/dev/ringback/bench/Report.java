package dev.ringback.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What was measured, on what, as a table. */
final class Report {

    private static final String HEAD = "%-48s %10s %9s %9s %9s";
    private static final String RATE = "%-48s %10.1f %9.2f %9.2f %9.2f";
    private static final String LATENCY = "%-48s %10s %9.2f %9.2f";
    private static final double MEDIAN = 0.5;
    private static final double SLOWEST = 0.99;

    private final List<String> lines = new ArrayList<>();

    Report(Desk desk, int followUps) {
        lines.add("Ringback's API beside a bare handler");
        lines.add("  machine   %d cores, %s %s, load before %.1f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        lines.add("  JDK       %s, %s"
                .formatted(
                        Runtime.version(),
                        String.join(
                                " + ",
                                ManagementFactory.getGarbageCollectorMXBeans().stream()
                                        .map(it -> it.getName())
                                        .toList())));
        lines.add("  database  " + desk.describeDatabase());
        lines.add("  data      %,d open follow-ups, a customer each, every fifth claimed".formatted(followUps));
        lines.add("  clients   %d connections from this JVM; CPU is that of the whole JVM".formatted(Clients.COUNT));
        lines.add("  bare      servlets on a second Tomcat, virtual threads, straight on the driver, no token");
        lines.add("");
        lines.add(HEAD.formatted("", "per second", "p50 ms", "p99 ms", "CPU ms"));
    }

    void add(String what, SideBySide both) {
        lines.add(what);
        lines.add(line("  GraphQL", both.api()));
        lines.add(line("  bare", both.bare()));
        lines.add("  GraphQL / bare %37.2f %29.1fx    rounds %.2f to %.2f"
                .formatted(
                        both.ratio(),
                        both.api().cpuMillisEach() / both.bare().cpuMillisEach(),
                        both.ratios().getFirst(),
                        both.ratios().getLast()));
    }

    private static String line(String name, Round round) {
        return RATE.formatted(
                name, round.perSecond(), round.millis(MEDIAN), round.millis(SLOWEST), round.cpuMillisEach());
    }

    void add(String what, Round latencies) {
        lines.add(LATENCY.formatted(
                what + ", " + latencies.latencies().size(), "", latencies.millis(MEDIAN), latencies.millis(SLOWEST)));
    }

    void print(PrintStream out) {
        lines.forEach(out::println);
    }
}
