package dev.ringback.simulator.twilio;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Holds an answer back for longer than any client waits. Ends with the server, which would else shut down no faster. */
@Component
@Profile("demo")
class Silence {

    // The SDK gives up after 30 seconds.
    private static final Duration LONG = Duration.ofSeconds(35);

    private final CountDownLatch closing = new CountDownLatch(1);

    void keep() {
        try {
            closing.await(LONG.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        closing.countDown();
    }
}
