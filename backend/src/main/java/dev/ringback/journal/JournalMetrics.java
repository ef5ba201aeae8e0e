package dev.ringback.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far what is known lags behind what happened, for operators. */
@Component
class JournalMetrics {

    private final MeterRegistry meters;
    private final Clock clock;
    private final Timer moved;
    private final Map<String, Timer> told = new ConcurrentHashMap<>();

    JournalMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.moved = Timer.builder("ringback.journal.moved")
                .description("From the writing of an event to its entry in the journal")
                .publishPercentileHistogram()
                .register(meters);
    }

    void moved(Event event) {
        moved.record(since(event.at()));
    }

    void told(JournalListener listener, JournalEntry entry) {
        told.computeIfAbsent(listener.name(), this::timer)
                .record(since(entry.event().at()));
    }

    private Timer timer(String listener) {
        return Timer.builder("ringback.journal.told")
                .description("From the writing of an event to the end of what a listener does about it")
                .tag("listener", listener)
                .publishPercentileHistogram()
                .register(meters);
    }

    private Duration since(Instant happened) {
        var lag = Duration.between(happened, clock.instant());
        return lag.isNegative() ? Duration.ZERO : lag;
    }
}
