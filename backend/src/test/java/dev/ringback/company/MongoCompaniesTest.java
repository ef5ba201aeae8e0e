package dev.ringback.company;

import static dev.ringback.Northside.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ringback.TestDatabase;
import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Vault;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoCompaniesTest extends CompaniesContract {

    private final MongoDatabase database;

    MongoCompaniesTest() {
        var empty = new TestDatabase().open();
        this.database = empty;
        super(new MongoCompanies(empty, new BackwardsVault()));
    }

    /** Seals by writing backwards. */
    private static final class BackwardsVault implements Vault {

        @Override
        public String seal(Secret secret) {
            return new StringBuilder(secret.reveal()).reverse().toString();
        }

        @Override
        public Secret open(String sealed) {
            return new Secret(new StringBuilder(sealed).reverse().toString());
        }
    }

    @Test
    void theCarriersTokenIsStoredSealed() {
        companies.replace(COMPANY);

        assertThat(database.getCollection("companies").find().map(Document::toJson))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document).doesNotContain("carrier-token"));
    }
}
