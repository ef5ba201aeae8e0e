package dev.ringback.journal;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One backend's journal, as far as a test lets it run. Several on one database are several backends. */
public final class TestJournaling implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(20);

    public final Journaling journaling;
    final EventCodec codec = new EventCodec();
    final Bells bells = new Bells();
    final Journal journal;
    final Positions positions;
    final EventRelay relay;
    final JournalMetrics metrics;

    private final MongoDatabase database;
    private final List<JournalDelivery> deliveries = new ArrayList<>();

    public TestJournaling(MongoDatabase database, Clock clock) {
        this.database = database;
        this.journal = new MongoJournal(database, codec, bells, clock);
        this.metrics = new JournalMetrics(new SimpleMeterRegistry(), clock);
        this.positions = new MongoPositions(database, clock, LEASE);
        this.relay = new EventRelay(journal, metrics);
        this.journaling = new Journaling(codec, relay, clock);
    }

    MongoDatabase database() {
        return database;
    }

    /** What is written by now and from now on is moved to the journal. */
    public TestJournaling relaying() {
        relay.start();
        return this;
    }

    /** These are told. */
    public TestJournaling telling(JournalListener... listeners) {
        var delivery = new JournalDelivery(journal, positions, List.of(listeners), bells, metrics, LEASE);
        deliveries.add(delivery);
        delivery.start();
        return this;
    }

    @Override
    public void close() {
        // Stopping what never ran would interrupt whoever made it.
        if (relay.isRunning()) {
            relay.stop();
        }
        deliveries.forEach(JournalDelivery::stop);
    }
}
