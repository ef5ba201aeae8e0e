package dev.ringback.kill;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Kills the server the so-and-so-manieth time that it comes to a step. What then stands at that step never gets further. */
public final class Executioner {

    private final Object lock = new Object();
    private @Nullable Process condemned;
    private @Nullable Enum<?> step;
    private int visits;
    private CountDownLatch killed = new CountDownLatch(1);

    /** From now on waits for this process to come to this step so many times. */
    void condemn(Process process, Enum<?> at, int visit) {
        synchronized (lock) {
            condemned = process;
            step = at;
            visits = visit;
            killed = new CountDownLatch(1);
        }
    }

    /** Somebody has come to a step; false when the server was killed there. */
    boolean passes(Enum<?> reached) {
        synchronized (lock) {
            if (condemned == null || reached != step || --visits > 0) {
                // Whatever a server that is dying still does counts: it did it before it died.
                return true;
            }
            // SIGKILL: no hook runs, nothing is flushed.
            var process = Objects.requireNonNull(condemned);
            process.destroyForcibly();
            process.onExit().join();
            condemned = null;
            killed.countDown();
            return false;
        }
    }

    boolean awaitKill(long seconds) throws InterruptedException {
        return killed.await(seconds, TimeUnit.SECONDS);
    }
}
