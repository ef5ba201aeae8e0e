package dev.ringback.access;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.ringback.kernel.ConfigurationProblem;
import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Vault;
import java.text.ParseException;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * The key pair that signs access tokens, sealed in MongoDB, so that tokens outlive a restart and every backend checks what another
 * signed. The one document's {@code _id} settles which backend made it.
 */
@Repository
class MongoSigningKeys {

    private static final String ID = "access-tokens";
    private static final int BITS = 2048;

    private final MongoCollection<Document> keys;
    private final Vault vault;

    MongoSigningKeys(MongoDatabase database, Vault vault) {
        this.keys = database.getCollection("signingKeys");
        this.vault = vault;
    }

    /** The installation's keys, made on its first start. */
    JWKSet load() {
        var stored = keys.find(eq("_id", ID)).first();
        return stored == null ? create() : read(stored);
    }

    private JWKSet create() {
        var made = new JWKSet(generate());
        var sealed = vault.seal(new Secret(made.toString(false)));
        try {
            keys.insertOne(new Document("_id", ID).append("jwks", sealed));
            return made;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return load();
            }
            throw e;
        }
    }

    private JWKSet read(Document stored) {
        try {
            return JWKSet.parse(vault.open(stored.getString("jwks")).reveal());
        } catch (IllegalStateException | ParseException otherKey) {
            throw new ConfigurationProblem(
                    "ENCRYPTION_KEY is not the one this database was set up with. Start with that key, or with an empty database.");
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every JDK makes RSA keys", impossible);
        }
    }
}
