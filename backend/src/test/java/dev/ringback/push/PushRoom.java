package dev.ringback.push;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.journal.TestJournaling;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The whole room on a test's database, with a push service that the test tells what to answer. */
final class PushRoom {

    final SettableClock clock;
    final FakePushSender sender = new FakePushSender();
    final List<PushMessage> untold = new CopyOnWriteArrayList<>();
    final Devices devices;
    final PushMessages messages;
    final PushWorker worker;
    final PushService service;
    final PushReports reports;

    PushRoom(MongoDatabase database, SettableClock clock) {
        this.clock = clock;
        this.devices = new MongoDevices(database);
        this.messages = new MongoPushMessages(database, new TestJournaling(database, clock).journaling, clock);
        this.worker = anotherWorker();
        this.service = new PushService(devices, messages, worker, sender, clock);
        this.reports = new PushReports(messages, clock);
    }

    /** Another backend's, on the same database. */
    PushWorker anotherWorker() {
        return new PushWorker(messages, devices, sender, untold::add, clock);
    }

    /** Time goes by, and whatever is due is worked on. */
    void passes(Duration time) {
        clock.passes(time);
        for (var due = worker.take(); due.isPresent(); due = worker.take()) {
            worker.work(due.get());
        }
    }
}
