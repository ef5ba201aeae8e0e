package dev.ringback.texting;

import static dev.ringback.Northside.ADS_NUMBER;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.TestDatabase;
import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.customer.Identity;
import dev.ringback.followup.Caller;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.Status;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.TestJournaling;
import dev.ringback.kernel.NamedSender;
import dev.ringback.kernel.PageRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Northside is told by senders that have no number. */
class NoticesTest {

    private static final String LEAD = "New lead: Maria, 512-555-0199, no heat";

    private final TextingRoom room = new TextingRoom();
    private final Notices notices = new Notices(room.texts, room.neighbours.followUps.service);

    private TextMessage receive(String providerId, String from, String body) {
        notices.receive(
                room.company,
                new IncomingNotice(providerId, new NamedSender(from), ADS_NUMBER, body, List.of()),
                NINE_AM);
        return room.texts.findByProviderId(ID, providerId).orElseThrow();
    }

    private FollowUp followUp(TextMessage text) {
        return room.neighbours
                .followUps
                .service
                .find(ID, Objects.requireNonNull(text.followUp()))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22395", "ANGI", "leads@example.com", "messenger:108", "+86282452253"})
    void aLeadIsKeptAndIsWorkForAPerson(String from) {
        var text = receive("SM1", from, LEAD);

        assertThat(text.from()).isEqualTo(new NamedSender(from));
        assertThat(text.body()).isEqualTo(LEAD);
        assertThat(text.customer()).isNull();
        var followUp = followUp(text);
        assertThat(followUp.caller()).isEqualTo(new Caller(from, null, Identity.BLOCKED));
        assertThat(followUp.status()).isEqualTo(Status.STAFF_REVIEW);
        assertThat(followUp.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(followUp.source()).isEqualTo(Source.LOCAL_SERVICES_ADS);
        assertThat(followUp.summary()).isEqualTo("Text from " + from + ": “" + LEAD + "”");
    }

    @Test
    void toldTwiceItIsOneText() {
        var once = receive("SM1", "ANGI", LEAD);

        assertThat(receive("SM1", "ANGI", LEAD)).isEqualTo(once);
        assertThat(followUp(once).contacts()).hasSize(1);
    }

    @Test
    void twoLeadsOfOneServiceAreTwoPeople() {
        var maria = receive("SM1", "ANGI", LEAD);
        var tom = receive("SM2", "ANGI", "New lead: Tom, 512-555-0188, gutter");

        assertThat(followUp(maria).id()).isNotEqualTo(followUp(tom).id());
        assertThat(room.texts
                        .with(ID, new NamedSender("ANGI"), PageRequest.of("t", 9, null))
                        .edges())
                .hasSize(2);
    }

    @Test
    void aStopOfTheirsIsKeptAndIsNoWork() {
        assertThat(receive("SM1", "22395", "STOP").followUp()).isNull();
    }

    @Test
    void theirThreadGoesByTheirName() {
        var clock = room.clock;
        var database = new TestDatabase().open();
        var threads = new MongoTextThreads(database, new TestJournaling(database, clock).journaling);
        var text = receive("SM1", "ANGI", LEAD);

        new ThreadKeeper(threads, room.texts, room.neighbours.customers)
                .on(new JournalEntry(ID, 1, new TextChanged("event-1", NINE_AM, text.id(), null, text.proof())));

        var thread =
                threads.find(ID, TextThread.id(ID, new NamedSender("ANGI"))).orElseThrow();
        assertThat(thread.correspondent()).isEqualTo(new NamedSender("ANGI"));
        assertThat(thread.unread()).containsExactly(text.id());
    }

    @Test
    void aTextFromANameIsKeptInTheDatabase() {
        var text = receive("SM1", "ANGI", LEAD);
        var document = MongoTextDocument.write(text).append("_id", text.id().value());

        var read = MongoTextDocument.read(
                document.append("company", ID.value()).append("version", text.version()), text.pendingEvents());

        assertThat(read.from()).isEqualTo(new NamedSender("ANGI"));
    }
}
