package dev.ringback.scenario;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What time does to follow-ups while two backends look at the same database: each of it once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdueTest {

    private static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T16:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final AtomicInteger callers = new AtomicInteger(4000);
    private final SettableClock clock = new SettableClock(MONDAY_AT_TEN);
    private final SignedIn signedIn = new SignedIn(clock);
    private final Database database = new Database();
    private final Server here = Server.demo(database, clock);
    private final Server there = Server.demo(database, clock);

    @AfterAll
    void stop() {
        here.close();
        there.close();
        database.close();
    }

    @Test
    void fiftyThatGoPastTheirDueTimeAreEachMarkedOnce() {
        var ids = IntStream.range(0, 50).mapToObj(it -> noHeat()).toList();
        var before = timesInJournal(ids, "WENT_STALE");

        clock.passes(untilPastDue(ids.getLast()));

        await().atMost(PATIENCE).until(() -> timesInJournal(ids, "WENT_STALE") >= 50);
        awaitAnotherLook();
        assertThat(before).isZero();
        assertThat(ids)
                .allSatisfy(id -> assertThat(kinds(id)).containsExactly("OPENED", "WENT_STALE"))
                .allSatisfy(id -> assertThat(kindsInJournal(id)).containsExactly("OPENED", "WENT_STALE"))
                .allSatisfy(
                        id -> assertThat(details(id).path("stale").asBoolean()).isTrue());
    }

    @Test
    void aClaimThatLapsesIsTakenBackOnceAndTheFormerHolderIsTold() {
        letClaimsLapseAfter(15);
        var dana = at(here, Person.DANA);
        dana.change("RegisterDevice", Map.of("pushToken", "danas-phone"));
        var ids = IntStream.range(0, 10).mapToObj(it -> wantsACall()).toList();
        ids.forEach(id -> dana.change("ClaimFollowUp", Map.of("followUpId", id)));
        letClaimsLapseAfter(0);

        clock.passes(Duration.ofMinutes(15));

        await().atMost(PATIENCE).until(() -> timesInJournal(ids, "CLAIM_LAPSED") >= 10);
        awaitAnotherLook();
        assertThat(ids)
                .allSatisfy(id -> assertThat(kinds(id)).containsExactly("OPENED", "CLAIMED", "CLAIM_LAPSED"))
                .allSatisfy(id -> assertThat(kindsInJournal(id)).containsExactly("OPENED", "CLAIMED", "CLAIM_LAPSED"))
                .allSatisfy(id -> assertThat(details(id).path("claim").isNull()).isTrue());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids)
                        .allSatisfy(id -> assertThat(lost(id, "danas-phone")).hasSize(1)));
    }

    @Test
    void aCallMadeInTimeThatBecomesKnownLateTakesTheMarkBack() {
        var id = noHeat();
        at(here, Person.LUIS).change("ClaimFollowUp", Map.of("followUpId", id));
        var due = Instant.parse(details(id).path("dueAt").asString());
        clock.passes(untilPastDue(id));
        await().atMost(PATIENCE).until(() -> kinds(id).contains("WENT_STALE"));
        assertThat(details(id).path("stale").asBoolean()).isTrue();

        var tap = due.minusSeconds(60);
        var answer = at(there, Person.LUIS)
                .change(
                        "RecordCallAttempt",
                        Map.of("followUpId", id, "outcome", "VOICEMAIL_LEFT", "attemptedAt", tap.toString()));

        assertThat(answer.path("userErrors")).isEmpty();
        assertThat(Instant.parse(answer.at("/followUp/firstAttemptAt").asString()))
                .isEqualTo(tap);
        assertThat(details(id).path("stale").asBoolean()).isFalse();
    }

    @Test
    void whatADyingBackendHadTakenIsMarkedByAnotherOnceTheLeaseIsOver() {
        var orphan = noHeat();
        var pastDue = untilPastDue(orphan);
        takenByADyingBackend(orphan, clock.instant().plus(pastDue).plus(LEASE));

        clock.passes(pastDue);
        awaitAnotherLook();
        assertThat(kinds(orphan)).containsExactly("OPENED");

        clock.passes(LEASE);
        await().atMost(PATIENCE).until(() -> kindsInJournal(orphan).contains("WENT_STALE"));
        awaitAnotherLook();
        assertThat(kinds(orphan)).containsExactly("OPENED", "WENT_STALE");
        assertThat(kindsInJournal(orphan)).containsExactly("OPENED", "WENT_STALE");
    }

    /** As a backend leaves it that took it by lease and then died. */
    private void takenByADyingBackend(String id, Instant leasedUntil) {
        database.open()
                .getCollection("followUps")
                .updateOne(eq("_id", id), combine(set("due", Date.from(leasedUntil)), inc("version", 1L)));
    }

    /** Until the workers have been through all that is due: to a new one that becomes due at this moment, they come last. */
    private void awaitAnotherLook() {
        var later = noHeat();
        database.open().getCollection("followUps").updateOne(eq("_id", later), set("due", Date.from(clock.instant())));
        await().atMost(PATIENCE).until(() -> versionOf(later) > 1);
    }

    private long versionOf(String id) {
        return details(id).path("version").asLong();
    }

    private String noHeat() {
        return open("We have no heat.", "EMERGENCY");
    }

    private String wantsACall() {
        return open("Wants a call back.", "NORMAL");
    }

    private String open(String summary, String urgency) {
        var opened = Client.of(here, "demo-partner")
                .change(
                        "OpenFollowUp",
                        Map.of(
                                "callerNumber", "+1512555" + callers.getAndIncrement(),
                                "urgency", urgency,
                                "summary", summary));
        assertThat(opened.at("/followUp/urgency").asString()).isEqualTo(urgency);
        return opened.at("/followUp/id").asString();
    }

    private void letClaimsLapseAfter(int minutes) {
        var olivia = at(there, Person.OLIVIA);
        var version = olivia.run("CompanySettings", Map.of()).path("version").asInt();
        var changed =
                olivia.change("ChangeCompanySettings", Map.of("expectedVersion", version, "claimIdleMinutes", minutes));
        assertThat(changed.path("userErrors")).isEmpty();
    }

    /** Tokens age with the clock: everybody signs in anew. */
    private Client at(Server backend, Person person) {
        return signedIn.at(backend, person);
    }

    private Duration untilPastDue(String id) {
        return Duration.between(
                        clock.instant(), Instant.parse(details(id).path("dueAt").asString()))
                .plusSeconds(1);
    }

    private JsonNode details(String id) {
        return at(there, Person.DAN).run("FollowUpDetails", Map.of("id", id));
    }

    private List<String> kinds(String id) {
        return at(there, Person.DAN)
                .run("FollowUpTrail", Map.of("id", id, "first", 100))
                .at("/changes/edges")
                .values()
                .stream()
                .map(it -> it.at("/node/kind").asString())
                .toList();
    }

    private List<String> kindsInJournal(String id) {
        return database.journalOf(id).stream().map(it -> it.getString("kind")).toList();
    }

    private int timesInJournal(List<String> ids, String kind) {
        return ids.stream().mapToInt(id -> frequency(kindsInJournal(id), kind)).sum();
    }

    private List<JsonNode> lost(String id, String pushToken) {
        return new Telephone(here)
                .pushesTo(pushToken).stream()
                        .filter(it -> it.at("/data/kind").asString().equals("FOLLOW_UP_LOST"))
                        .filter(it -> it.at("/data/followUpId").asString().equals(id))
                        .toList();
    }
}
