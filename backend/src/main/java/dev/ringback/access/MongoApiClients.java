package dev.ringback.access;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Clients in MongoDB. The client id is the {@code _id}, which makes it unique and serves every query. */
@Repository
class MongoApiClients implements ApiClients {

    private final MongoCollection<Document> clients;

    MongoApiClients(MongoDatabase database) {
        this.clients = database.getCollection("apiClients");
    }

    @Override
    public Optional<ApiClient> find(String clientId) {
        return Optional.ofNullable(clients.find(eq("_id", clientId)).first()).map(MongoApiClients::read);
    }

    @Override
    public boolean add(ApiClient client) {
        try {
            clients.insertOne(write(client));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document write(ApiClient client) {
        return new Document("_id", client.clientId())
                .append("company", client.company().value())
                .append("name", client.name())
                .append("secretHash", client.secretHash())
                .append("scopes", client.scopes().stream().sorted().toList())
                .append(
                        "actsAs",
                        client.actsAs() == null ? null : client.actsAs().value());
    }

    private static ApiClient read(Document it) {
        return new ApiClient(
                it.getString("_id"),
                new CompanyId(it.getString("company")),
                it.getString("name"),
                it.getString("secretHash"),
                Set.copyOf(it.getList("scopes", String.class)),
                member(it.getString("actsAs")));
    }

    private static @Nullable MemberId member(@Nullable String id) {
        return id == null ? null : new MemberId(id);
    }
}
