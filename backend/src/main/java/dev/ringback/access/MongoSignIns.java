package dev.ringback.access;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Sign-ins in MongoDB. The normalised username is the {@code _id}, which makes it unique and serves every query. */
@Repository
class MongoSignIns implements SignIns {

    private final MongoCollection<Document> signIns;

    MongoSignIns(MongoDatabase database) {
        this.signIns = database.getCollection("signIns");
    }

    @Override
    public Optional<SignIn> find(String username) {
        return Optional.ofNullable(
                        signIns.find(eq("_id", SignIns.normalise(username))).first())
                .map(MongoSignIns::read);
    }

    @Override
    public boolean add(SignIn signIn) {
        try {
            signIns.insertOne(write(signIn));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document write(SignIn signIn) {
        return new Document("_id", SignIns.normalise(signIn.username()))
                .append("company", signIn.key().company().value())
                .append("member", signIn.key().member().value())
                .append("passwordHash", signIn.passwordHash());
    }

    private static SignIn read(Document it) {
        return new SignIn(
                it.getString("_id"),
                new MemberKey(new CompanyId(it.getString("company")), new MemberId(it.getString("member"))),
                it.getString("passwordHash"));
    }
}
