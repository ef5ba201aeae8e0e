package dev.ringback.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many entries each listener has not been told yet, over all companies: {@code ringback.journal.untold}. */
@Component
class JournalLag implements MeterBinder {

    private final Journal journal;
    private final Positions positions;
    private final List<JournalListener> listeners;

    JournalLag(Journal journal, Positions positions, List<JournalListener> listeners) {
        this.journal = journal;
        this.positions = positions;
        this.listeners = listeners;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        listeners.forEach(listener -> Gauge.builder("ringback.journal.untold", () -> untold(listener))
                .description("Entries that this listener has not been told yet")
                .tag("listener", listener.name())
                .register(meters));
    }

    private long untold(JournalListener listener) {
        return journal.behind().stream()
                .mapToLong(it -> journal.head(it) - positions.position(listener.name(), it))
                .filter(it -> it > 0)
                .sum();
    }
}
