package dev.ringback.escalation;

import com.mongodb.client.MongoDatabase;
import dev.ringback.kernel.CompanyId;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Ladders in MongoDB, one document for each company that has changed its own. */
@Repository
class MongoLadders implements Ladders {

    private final MongoGuardedDocuments ladders;

    MongoLadders(MongoDatabase database) {
        this.ladders = new MongoGuardedDocuments(database.getCollection("escalationLadders"));
    }

    @Override
    public Optional<Ladder> find(CompanyId company) {
        return ladders.find(company).map(MongoLadders::read);
    }

    @Override
    public boolean replace(Ladder ladder) {
        var rungs = ladder.edited() == null ? null : MongoRungs.write(ladder.edited());
        return ladders.replace(ladder.company(), ladder.version(), new Document("rungs", rungs));
    }

    private static Ladder read(Document it) {
        var rungs = it.getList("rungs", Document.class);
        return new Ladder(
                new CompanyId(it.getString("_id")),
                rungs == null ? null : MongoRungs.read(rungs),
                it.getLong("version"));
    }
}
