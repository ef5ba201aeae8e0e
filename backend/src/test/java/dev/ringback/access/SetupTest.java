package dev.ringback.access;

import static dev.ringback.access.Phone.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.company.CarrierAccount;
import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Staff;
import dev.ringback.firebase.Keys;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.ConfigurationProblem;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Role;
import dev.ringback.scenario.Client;
import dev.ringback.scenario.Database;
import dev.ringback.scenario.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.FileSystemResource;

@ExtendWith(OutputCaptureExtension.class)
class SetupTest {

    private static final String HILLTOP = """
            companies:
              - id: hilltop
                name: Hilltop Heating
                country: NO
                timeZone: Europe/Oslo
                officeNumber: +4721555010
                numbers:
                  - number: +4721555011
                    source: REFERRAL
                internalNumbers: [+4721555099]
                hours: {MONDAY: 08:00-16:30}
                carrier: {accountSid: AC0123, authToken: the-carriers-token, messagingServiceSid: MG0123}
                members:
                  - {id: kari, name: Kari Nordmann, role: OWNER, username: Kari, password: correct horse}
                partners:
                  - {clientId: booking, name: Booking AS, secret: 0123456789abcdef, scopes: [followups:write]}
            """;

    @TempDir
    private Path folder;

    @Test
    void anInstallationStartsWithThePeopleOfItsFileAndNobodyOfTheDemo() throws IOException {
        try (var database = new Database();
                var server = Server.production(
                        database, Map.of("RINGBACK_SETUP", file(HILLTOP).toString()))) {
            var phone = new Phone(server);

            assertThat(server.bean(Companies.class).all()).containsExactly(new CompanyId("hilltop"));
            assertThat(server.bean(Companies.class)
                            .get(new CompanyId("hilltop"))
                            .carrier())
                    .extracting(CarrierAccount::messagingServiceSid)
                    .isEqualTo("MG0123");
            assertThat(phone.viewer(phone.signIn("kari", "correct horse")
                                    .get("access_token")
                                    .asString())
                            .body())
                    .contains("Kari Nordmann", "OWNER", "Hilltop Heating");
            assertThat(phone.machineToken("booking", "0123456789abcdef", Map.of())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Phone.location(phone.submit("dana", "demo"))).endsWith("problem=wrong");
            for (var client : List.of("demo-owner", "demo-dispatcher", "demo-technician-dana", "demo-partner")) {
                assertThat(phone.machineToken(client, "demo-secret", Map.of()).statusCode())
                        .isEqualTo(401);
            }
            for (var path : List.of("/simulator/twilio/messages", "/graphiql", "/webjars/react/18.3.1/package.json")) {
                assertThat(phone.get(path).statusCode()).isEqualTo(404);
            }
        }
    }

    @Test
    void aPhoneLearnsWhereToGetItsPushTokenOnceItsHolderHasSignedIn() throws IOException {
        var settings = Map.of(
                "RINGBACK_SETUP", file(HILLTOP).toString(),
                "FIREBASE_SERVICE_ACCOUNT", Keys.of("hilltop-app"),
                "FIREBASE_APP_ID", "1:1234567890:android:0a1b2c3d4e5f",
                "FIREBASE_API_KEY", "AIzaHilltop",
                "FIREBASE_SENDER_ID", "1234567890");
        try (var database = new Database();
                var server = Server.production(database, settings)) {
            var kari = Client.with(
                    server,
                    new Phone(server)
                            .signIn("kari", "correct horse")
                            .get("access_token")
                            .asString());
            var booking = Client.with(
                    server,
                    json(new Phone(server).machineToken("booking", "0123456789abcdef", Map.of()))
                            .get("access_token")
                            .asString());

            assertThat(kari.run("PushClient", Map.of()).toString())
                    .isEqualTo("{\"applicationId\":\"1:1234567890:android:0a1b2c3d4e5f\",\"projectId\":\"hilltop-app\","
                            + "\"gcmSenderId\":\"1234567890\",\"apiKey\":\"AIzaHilltop\"}");
            assertThat(booking.query("{ pushClient { apiKey } }")
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void theExampleInTheRepositoryStartsAServer() {
        try (var database = new Database();
                var server = Server.production(database, Map.of("RINGBACK_SETUP", "../setup.example.yaml"))) {
            assertThat(server.bean(Companies.class).all()).containsExactly(new CompanyId("hilltop"));
        }
    }

    @Test
    void aClientThatActsAsAMemberIsWorthNothingOutsideTheDemo() throws IOException {
        try (var database = new Database();
                var server = Server.production(
                        database, Map.of("RINGBACK_SETUP", file(HILLTOP).toString()))) {
            var hash =
                    server.bean(ApiClients.class).find("booking").orElseThrow().secretHash();
            server.bean(ApiClients.class)
                    .add(new ApiClient(
                            "smuggled", new CompanyId("hilltop"), "Smuggled", hash, Set.of(), new MemberId("kari")));

            assertThat(new Phone(server)
                            .machineToken("smuggled", "0123456789abcdef", Map.of())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aRestartLeavesAloneWhatWasChangedSince() throws IOException {
        var hilltop = new CompanyId("hilltop");
        var kari = new Member(new MemberId("kari"), hilltop, "Kari Hansen", Role.DISPATCHER);
        try (var database = new Database()) {
            try (var first = Server.production(
                    database, Map.of("RINGBACK_SETUP", file(HILLTOP).toString()))) {
                first.bean(Staff.class).put(kari);
            }
            var before = database.dump();

            try (var second = Server.production(
                    database,
                    Map.of(
                            "RINGBACK_SETUP",
                            file(HILLTOP.replace("correct horse", "another password"))
                                    .toString()))) {
                assertThat(second.bean(Staff.class).of(hilltop)).containsExactly(kari);
                assertThat(database.dump()).containsExactlyInAnyOrderElementsOf(before);
            }
            // Once there is a company, the file is no longer needed.
            Server.production(database, Map.of()).close();
        }
    }

    @Test
    void withoutAnyCompanyTheServerSaysWhatToDo(CapturedOutput output) {
        try (var database = new Database()) {
            assertThatThrownBy(() -> Server.production(database, Map.of())).isInstanceOf(ConfigurationProblem.class);
        }

        assertThat(output.getErr().strip().lines())
                .hasSize(1)
                .allSatisfy(it -> assertThat(it).startsWith("Ringback does not start: There is no company yet."));
    }

    @Test
    void anotherEncryptionKeyIsRecognised(CapturedOutput output) throws IOException {
        try (var database = new Database()) {
            Server.production(database, Map.of("RINGBACK_SETUP", file(HILLTOP).toString()))
                    .close();

            assertThatThrownBy(() -> Server.production(
                            database, Map.of("ENCRYPTION_KEY", "YW5vdGhlci1rZXktb2YtZXhhY3RseS0zMi1ieXRlcyE=")))
                    .hasRootCauseInstanceOf(ConfigurationProblem.class);
        }
        assertThat(output.getErr()).contains("ENCRYPTION_KEY is not the one this database was set up with");
    }

    @Test
    void everythingInTheFileIsRead() throws IOException {
        Company company = read(HILLTOP).company();

        assertThat(company.country()).isEqualTo("NO");
        assertThat(company.mainNumber().e164()).isEqualTo("+4721555011");
        assertThat(company.internalNumbers()).hasSize(1);
        assertThat(company.hours().zone().getId()).isEqualTo("Europe/Oslo");
        assertThat(company.carrier()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            role: OWNER              | role: BOSS               | companies[0].members[0].role must be OWNER, DISPATCHER or TECHNICIAN.
            role: OWNER              | role: PARTNER            | companies[0].members[0].role must be OWNER, DISPATCHER or TECHNICIAN.
            correct horse            | short                    | companies[0].members[0].password must have 8 characters at least.
            0123456789abcdef         | guess                    | companies[0].partners[0].secret must have 16 characters at least.
            timeZone: Europe/Oslo    | timeZone: Oslo           | companies[0].timeZone must be a time zone such as America/Chicago.
            number: +4721555011      | number: 21 55 50 11      | companies[0].numbers[0].number must be a phone number such as +15125550100.
            source: REFERRAL         | source: FRIENDS          | companies[0].numbers[0].source must be one of [GOOGLE_BUSINESS_PROFILE, LOCAL_SERVICES_ADS, REFERRAL, WEBSITE, REPEAT_CUSTOMER, OTHER].
            08:00-16:30              | 16:30-08:00              | companies[0].hours.MONDAY must be from opening to closing, such as 08:00-18:00.
            MONDAY                   | MANDAG                   | companies[0].hours.MANDAG is not known here.
            name: Hilltop Heating    | nmae: Hilltop Heating    | companies[0].nmae is not known here.
            [followups:write]        | [followups:all]          | companies[0].partners[0].scopes[0] must be one of [followups:read, followups:write, customers:read, contact:read, contact:write].
            scopes: [followups:write] | actsAs: kari            | companies[0].partners[0].actsAs is for the demo only: a machine never acts as a member.
            country: NO              | country: Norway          | companies[0].country must be two letters, such as US.
            """)
    void aMistakeInTheFileIsNamedInOneLineWithoutAnySecret(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(HILLTOP.replace(right, wrong)))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageEndingWith(": " + message)
                .hasMessageNotContainingAny("correct horse", "0123456789abcdef", "the-carriers-token");
    }

    @Test
    void aFileThatIsNotYamlIsNamedWithItsLine() {
        assertThatThrownBy(() -> read(HILLTOP.replace("    name: Hilltop", "  \t name: [Hilltop")))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageMatching(".*setup.yaml: not YAML in line \\d+\\.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> SetupFile.read(new FileSystemResource("/no/such/file"), "/no/such/file"))
                .hasMessage("/no/such/file: the file cannot be read.");
    }

    @Test
    void theDemoIsAsTheContractSays() {
        var server = Server.sharedDemo();
        var northside = server.bean(Companies.class).get(new CompanyId("northside"));

        assertThat(northside.mainNumber().e164()).isEqualTo("+15125550100");
        assertThat(northside.numbers()).hasSize(3);
        assertThat(northside.hours().week()).hasSize(6);
        assertThat(server.bean(Staff.class).of(northside.id()))
                .extracting(member -> member.id().value())
                .containsExactly("dan", "dana", "luis", "olivia");
        assertThat(json(new Phone(server).get("/oauth2/jwks")).get("keys")).hasSize(1);
    }

    private CompanySetup read(String yaml) throws IOException {
        var path = file(yaml);
        return CompanySetup.read(
                SetupFile.read(new FileSystemResource(path), path.toString())
                        .entries("companies")
                        .getFirst(),
                false);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("setup.yaml"), yaml);
    }
}
