package dev.ringback.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured in one go. */
record Round(List<Long> latencies, long nanos, long cpuNanos) {

    static final Round NONE = new Round(List.of(), 0, 0);

    Round and(Round more) {
        var all = new ArrayList<>(latencies);
        all.addAll(more.latencies);
        return new Round(all, nanos + more.nanos, cpuNanos + more.cpuNanos);
    }

    double perSecond() {
        return latencies.size() * 1e9 / nanos;
    }

    double cpuMillisEach() {
        return cpuNanos / 1e6 / latencies.size();
    }

    /** The latency that this share of the answers did not exceed. */
    double millis(double share) {
        var sorted = latencies.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }
}
