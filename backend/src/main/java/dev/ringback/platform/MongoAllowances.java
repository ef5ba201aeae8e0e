package dev.ringback.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Bucket4j's buckets in MongoDB, one document each, changed by compare-and-set. */
@Repository
class MongoAllowances extends AbstractCompareAndSwapBasedProxyManager<String> {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MongoCollection<Document> buckets;
    private final Clock clock;

    MongoAllowances(MongoDatabase database, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(meter(clock)).withRequestTimeout(PATIENCE));
        this.buckets = database.getCollection("allowances");
        this.clock = clock;
        // forgetFull
        buckets.createIndex(Indexes.ascending("at"));
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String name) {
        return new MongoChange(name);
    }

    /** Reads one bucket and writes it, if nobody else has meanwhile. */
    private final class MongoChange implements CompareAndSwapOperation {

        private final String name;
        private long version;

        MongoChange(String name) {
            this.name = name;
        }

        @Override
        public Optional<byte[]> getStateData(Optional<Long> timeout) {
            var stored = Optional.ofNullable(buckets.find(eq("_id", name)).first());
            version = stored.map(it -> it.getLong("version")).orElse(0L);
            return stored.map(it -> it.get("state", Binary.class).getData());
        }

        @Override
        public boolean compareAndSwap(byte[] before, byte[] after, RemoteBucketState state, Optional<Long> timeout) {
            return version == 0 ? insert(name, after) : replace(name, version, after);
        }
    }

    private boolean insert(String name, byte[] state) {
        try {
            buckets.insertOne(new Document("_id", name)
                    .append("version", 1L)
                    .append("state", new Binary(state))
                    .append("at", Date.from(clock.instant())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean replace(String name, long version, byte[] state) {
        return buckets.updateOne(
                                and(eq("_id", name), eq("version", version)),
                                Updates.combine(
                                        Updates.set("version", version + 1),
                                        Updates.set("state", new Binary(state)),
                                        Updates.set("at", Date.from(clock.instant()))))
                        .getModifiedCount()
                == 1;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String name) {
        throw new UnsupportedOperationException("Buckets are asked on the request's own thread");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String name) {
        throw new UnsupportedOperationException("Buckets are asked on the request's own thread");
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    public void removeProxy(String name) {
        buckets.deleteOne(eq("_id", name));
    }

    /** What nobody has taken from for so long is full again. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forgetFull() {
        buckets.deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
    }
}
