package dev.ringback.platform;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.ringback.kernel.ConfigurationProblem;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one database: the operator's in production, an embedded one in the demo. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    private static final int SERVER_SELECTION_SECONDS = 10;
    private static final int READ_SECONDS = 30;

    @Bean
    MongoClientSettingsBuilderCustomizer acknowledgedByTheMajority() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(it -> it.serverSelectionTimeout(SERVER_SELECTION_SECONDS, TimeUnit.SECONDS))
                // A primary that is frozen keeps its connections open, and would else be waited for without end.
                .applyToSocketSettings(it -> it.readTimeout(READ_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, MongoConnectionDetails connection) {
        var name = Optional.ofNullable(connection.getConnectionString().getDatabase())
                .orElse("ringback");
        var database = client.getDatabase(name);
        try {
            database.runCommand(new Document("ping", 1));
        } catch (MongoException unreachable) {
            throw new ConfigurationProblem("the database of MONGODB_URI does not answer: "
                    + unreachable.getClass().getSimpleName() + ". Is it running, and are address and password right?");
        }
        return database;
    }

    @Bean
    @Profile("demo")
    @ConditionalOnMissingBean(MongoConnectionDetails.class)
    EmbeddedMongo embeddedMongo() {
        return new EmbeddedMongo();
    }

    @Bean
    @Profile("demo")
    @ConditionalOnMissingBean(MongoConnectionDetails.class)
    MongoConnectionDetails embeddedConnection(EmbeddedMongo embedded) {
        return () -> new ConnectionString(embedded.uri());
    }
}
