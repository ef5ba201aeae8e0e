package dev.ringback.platform;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.ringback.kernel.DatabaseState;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.stereotype.Component;

/** Asks the database all the time whether it is there. The embedded one understands a ping too. */
@Component("databaseHealthIndicator")
class MongoState implements DatabaseState, HealthIndicator, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MongoState.class);
    private static final Document PING = new Document("ping", 1);
    private static final int PATIENCE_MILLIS = 1_500;
    private static final long SILENT_NANOS = 700_000_000;
    private static final int LONGEST_CHAIN = 10;
    private static final long NOT_ASKED = 0;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** So many times in a row without an answer: a machine that has too much to do may miss one. */
    private static final int AWAY = 2;

    private final MongoClient client;
    private final MongoDatabase database;
    private final AtomicLong askedAt = new AtomicLong(NOT_ASKED);
    private final Thread watch =
            Thread.ofPlatform().name("database-watch").daemon().unstarted(this::watch);
    private volatile int missed;

    /** Has a connection of its own, on which nothing is waited for long: a primary that is frozen takes what it is sent and never answers. */
    MongoState(ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers, MongoDatabase database) {
        var settings = MongoClientSettings.builder();
        customizers.orderedStream().forEach(it -> it.customize(settings));
        this.client = MongoClients.create(
                settings.applyToClusterSettings(it -> it.serverSelectionTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(it -> it.connectTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                                .readTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                        .applyToConnectionPoolSettings(it -> it.maxSize(2))
                        .build());
        this.database = client.getDatabase(database.getName());
        watch.start();
    }

    @Override
    public void close() {
        watch.interrupt();
        client.close();
    }

    @Override
    public boolean isAway() {
        return missed >= AWAY;
    }

    @Override
    public boolean isSilent() {
        var asked = askedAt.get();
        return missed > 0 || (asked != NOT_ASKED && System.nanoTime() - asked > SILENT_NANOS);
    }

    /** On a thread of its own: nobody who waits for the database, or computes for long, holds it up. */
    private void watch() {
        try {
            while (!Thread.interrupted()) {
                look();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var wasAway = isAway();
        askedAt.set(System.nanoTime());
        var answers = answers();
        missed = answers ? 0 : missed + 1;
        askedAt.set(NOT_ASKED);
        if (isAway() != wasAway) {
            LOG.warn(wasAway ? "The database answers again" : "The database does not answer");
        }
    }

    private boolean answers() {
        try {
            database.runCommand(PING);
            return true;
        } catch (MongoException | IllegalStateException unreachable) {
            // The state that is illegal is that of a client which has been closed.
            return false;
        }
    }

    /** Asked anew: whoever routes requests by it wants to know at once, and does not wait long. */
    @Override
    public Health health() {
        return !isSilent() && answers() ? Health.up().build() : Health.down().build();
    }

    @Override
    public boolean isToBlameFor(Throwable failure) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
            if (meansAway(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean meansAway(Throwable error) {
        return error instanceof MongoSocketException
                || error instanceof MongoTimeoutException
                || error instanceof MongoOperationTimeoutException
                || error instanceof MongoNotPrimaryException
                || error instanceof MongoNodeIsRecoveringException
                || error instanceof MongoConnectionPoolClearedException
                || error instanceof MongoServerUnavailableException;
    }
}
