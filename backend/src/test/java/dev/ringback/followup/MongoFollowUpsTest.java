package dev.ringback.followup;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;
import dev.ringback.kernel.PhoneNumber;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoFollowUpsTest extends FollowUpsContract {

    private final MongoDatabase database;
    private final MongoFollowUps stored;

    MongoFollowUpsTest() {
        var database = new TestDatabase().open();
        var followUps =
                new MongoFollowUps(database, new TestJournaling(database, new SettableClock(NINE_AM)).journaling);
        super(followUps);
        this.database = database;
        this.stored = followUps;
    }

    @Test
    void whoCallsAgainUnderThePresentFormOfTheirNumberMeetsTheirOpenFollowUp() {
        var present = new PhoneNumber("+525555550143");
        stored.insert(FollowUpSamples.openFollowUp());
        database.getCollection("followUps")
                .updateOne(new Document(), Updates.set("openKeys", List.of(ID + "/number/+5215555550143")));

        assertThat(stored.findOpen(ID, CallerKeys.of(present))).isPresent();
    }
}
