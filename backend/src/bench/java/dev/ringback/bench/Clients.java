package dev.ringback.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sixteen clients, each with a connection of its own, each asking again as soon as it is answered. */
final class Clients {

    static final int COUNT = 16;

    private Clients() {}

    /** All ask the same until the time is over. */
    static Round during(Duration time, Runnable ask) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + time.toNanos();
        return work(() -> System.nanoTime() < end ? ask : null);
    }

    /** Each of these is asked once, in this order. */
    static Round through(Collection<Runnable> asks) throws InterruptedException, ExecutionException {
        var open = new ConcurrentLinkedQueue<>(asks);
        return work(open::poll);
    }

    private static Round work(Supplier<@Nullable Runnable> next) throws InterruptedException, ExecutionException {
        var cpu = cpuNanos();
        var started = System.nanoTime();
        var latencies = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(COUNT)) {
            Callable<List<Long>> one = () -> workAlone(next);
            for (var done : threads.invokeAll(Collections.nCopies(COUNT, one))) {
                latencies.addAll(done.get());
            }
        }
        return new Round(latencies, System.nanoTime() - started, cpuNanos() - cpu);
    }

    private static List<Long> workAlone(Supplier<@Nullable Runnable> next) {
        var latencies = new ArrayList<Long>();
        for (var ask = next.get(); ask != null; ask = next.get()) {
            var asked = System.nanoTime();
            ask.run();
            latencies.add(System.nanoTime() - asked);
        }
        return latencies;
    }

    /** What this process has used of the processor: server, clients and an embedded database together. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
