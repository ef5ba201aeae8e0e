package dev.ringback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ringback.TestDatabase;
import dev.ringback.platform.IdempotentRequests.Finished;
import dev.ringback.platform.IdempotentRequests.Started;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MongoIdempotentRequestsTest extends IdempotentRequestsContract {

    private final MongoDatabase database;

    MongoIdempotentRequestsTest() {
        var empty = new TestDatabase().open();
        this.database = empty;
        super(clock -> new MongoIdempotentRequests(empty, clock));
    }

    @Test
    void anAnswerIsKeptForADay() {
        var requests = new MongoIdempotentRequests(database, clock);
        requests.start("dana/tap-1", "claim");
        requests.finish("dana/tap-1", "{}");

        clock.passes(Duration.ofHours(24));
        requests.forgetOld();
        assertThat(requests.start("dana/tap-1", "claim")).isEqualTo(new Finished("{}"));

        clock.passes(Duration.ofMillis(1));
        requests.forgetOld();
        assertThat(requests.start("dana/tap-1", "claim")).isEqualTo(new Started());
    }
}
