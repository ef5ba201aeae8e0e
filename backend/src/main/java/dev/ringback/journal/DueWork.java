package dev.ringback.journal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works on whatever is due, several at a time: at once when woken, and by looking every second. */
public abstract class DueWork<T> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int AT_ONCE = 16;

    private final Semaphore bell = new Semaphore(0);
    private final Semaphore hands;
    private volatile boolean running;
    private volatile Thread taker = Thread.currentThread();
    private ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    protected DueWork() {
        this(AT_ONCE);
    }

    /** Works on so many at a time. */
    protected DueWork(int atOnce) {
        this.hands = new Semaphore(atOnce);
    }

    /** Takes one that is due, under a lease. */
    protected abstract Optional<T> take();

    /** Does what is due. When it throws, the lease runs out and it is taken again. */
    protected abstract void work(T due);

    /** Says that something has become due. */
    public final void wake() {
        bell.release();
    }

    @Override
    public final void start() {
        workers = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
        taker = Thread.ofVirtual().name(getClass().getSimpleName()).start(this::takeAll);
    }

    private void takeAll() {
        while (running) {
            try {
                hands.acquire();
                var taken = guarded(this::take);
                if (taken.isPresent()) {
                    workers.execute(() -> handle(taken.get()));
                } else {
                    hands.release();
                    if (bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                        bell.drainPermits();
                    }
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private Optional<T> guarded(Supplier<Optional<T>> source) {
        try {
            return source.get();
        } catch (RuntimeException e) {
            LOG.warn("{} could not look for work", getClass().getSimpleName(), e);
            return Optional.empty();
        }
    }

    private void handle(T taken) {
        try {
            work(taken);
        } catch (RuntimeException e) {
            LOG.warn("{} will try again", getClass().getSimpleName(), e);
        } finally {
            hands.release();
        }
    }

    @Override
    public final void stop() {
        running = false;
        taker.interrupt();
        workers.close();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
