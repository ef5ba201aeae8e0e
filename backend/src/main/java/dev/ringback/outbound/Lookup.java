package dev.ringback.outbound;

import dev.ringback.outbound.OutboundOutcome.Unanswered;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks hosts up in no more than the time there is. Nothing can call a lookup off, so each is left to a thread of its own. */
final class Lookup implements AutoCloseable {

    /** What a lookup comes to. */
    sealed interface Result {

        /** The host has these addresses, at least one. */
        record Found(List<InetAddress> addresses) implements Result {}

        /** It has none, or nobody says so in time. */
        record Missing(Unanswered.Why why) implements Result {}
    }

    private final Resolver resolver;
    private final ExecutorService threads;

    Lookup(Resolver resolver, int atATime) {
        this.resolver = resolver;
        this.threads = Executors.newFixedThreadPool(
                atATime,
                Thread.ofPlatform().daemon().name("outbound-lookup-", 0).factory());
    }

    Result find(String host, Deadline deadline) {
        var found = threads.submit(() -> List.of(resolver.addresses(host)));
        try {
            var addresses = found.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return addresses.isEmpty() ? new Result.Missing(Unanswered.Why.UNKNOWN_HOST) : new Result.Found(addresses);
        } catch (ExecutionException unknown) {
            return new Result.Missing(Unanswered.Why.UNKNOWN_HOST);
        } catch (TimeoutException late) {
            found.cancel(true);
            return new Result.Missing(Unanswered.Why.TOO_SLOW);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            found.cancel(true);
            return new Result.Missing(Unanswered.Why.TOO_SLOW);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
