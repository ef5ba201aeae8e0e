package dev.ringback.simulator.twilio;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.ringback.kernel.PhoneNumber;
import org.bson.Document;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

/** The numbers that texted STOP to an account, in MongoDB. As in a Messaging Service, it holds for all numbers of the account. */
@Repository
@Profile("demo")
class MongoSimulatorOptOuts {

    private final MongoCollection<Document> optOuts;

    MongoSimulatorOptOuts(MongoDatabase database) {
        this.optOuts = database.getCollection("simulatorOptOuts");
    }

    boolean contains(String accountSid, PhoneNumber number) {
        return optOuts.find(eq("_id", key(accountSid, number))).first() != null;
    }

    void add(String accountSid, PhoneNumber number) {
        var key = key(accountSid, number);
        optOuts.replaceOne(eq("_id", key), new Document("_id", key), new ReplaceOptions().upsert(true));
    }

    void lift(String accountSid, PhoneNumber number) {
        optOuts.deleteOne(eq("_id", key(accountSid, number)));
    }

    private static String key(String accountSid, PhoneNumber number) {
        return accountSid + number.e164();
    }
}
