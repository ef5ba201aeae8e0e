package dev.ringback.simulator;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import dev.ringback.company.BusinessHours;
import dev.ringback.company.BusinessHours.Span;
import dev.ringback.company.CallbackWindows;
import dev.ringback.company.CarrierAccount;
import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.CompanyNumber;
import dev.ringback.company.FollowUpPolicy;
import dev.ringback.company.Source;
import dev.ringback.company.TextingPolicy;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.PublicUrl;
import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Vault;
import dev.ringback.platform.MongoEmbeddedBackend;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The simulator with one company and a stand-in for the rest of the backend, on a database that outlives it. */
@EnableAutoConfiguration(excludeName = "org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration")
@ComponentScan("dev.ringback.simulator")
@ComponentScan(
        basePackages = "dev.ringback.company",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Companies.class))
class SimulatorApp {

    static final String PUBLIC_URL = "https://ringback.example";
    static final String ACCOUNT_SID = "ACdemo00000000000000000000000000000";
    static final String AUTH_TOKEN = "demo-twilio-auth-token";
    static final PhoneNumber NORTHSIDE = new PhoneNumber("+15125550100");
    static final PhoneNumber NORTHSIDE_WEBSITE = new PhoneNumber("+15125550102");

    private static final MongoServer DATABASE = new MongoServer(new MongoEmbeddedBackend());
    private static final String DATABASE_URI =
            "mongodb://127.0.0.1:" + DATABASE.bind().getPort() + "/simulator";

    /** Whether the rest of the backend is ready is nothing that the simulator has to do with. */
    @Bean
    HealthIndicator databaseHealthIndicator() {
        return () -> Health.up().build();
    }

    static Company northside() {
        return new Company(
                new CompanyId("northside"),
                "Northside Plumbing & Heating",
                "US",
                new PhoneNumber("+15125550190"),
                List.of(
                        new CompanyNumber(NORTHSIDE, Source.OTHER),
                        new CompanyNumber(NORTHSIDE_WEBSITE, Source.WEBSITE)),
                Set.of(),
                new BusinessHours(
                        ZoneId.of("America/Chicago"),
                        Map.of(DayOfWeek.MONDAY, new Span(LocalTime.of(8, 0), LocalTime.of(17, 0)))),
                CallbackWindows.USUAL,
                FollowUpPolicy.USUAL,
                TextingPolicy.USUAL,
                new CarrierAccount(ACCOUNT_SID, new Secret(AUTH_TOKEN)),
                List.of(),
                0);
    }

    @Bean
    MongoConnectionDetails connection() {
        return () -> new ConnectionString(DATABASE_URI);
    }

    @Bean
    MongoDatabase database(MongoClient client) {
        return client.getDatabase("simulator");
    }

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(PUBLIC_URL);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Vault vault() {
        return new Vault() {
            @Override
            public String seal(Secret secret) {
                return secret.reveal();
            }

            @Override
            public Secret open(String sealed) {
                return new Secret(sealed);
            }
        };
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.csrf(it -> it.disable())
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .build();
    }

    @Bean
    StandInBackend backend() {
        return new StandInBackend();
    }

    @Bean
    RouterFunction<ServerResponse> webhooks(StandInBackend backend) {
        return backend.routes();
    }
}
