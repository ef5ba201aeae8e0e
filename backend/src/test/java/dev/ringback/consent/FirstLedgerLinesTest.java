package dev.ringback.consent;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.consent.ConsentSamples.start;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ringback.TestDatabase;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.Verdict.Allowed;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The lines that the first version of the ledger wrote. */
class FirstLedgerLinesTest {

    private final MongoDatabase database = new TestDatabase().open();
    private final ConsentLedger ledger = new MongoConsentLedger(database);

    /** A line as the first version wrote it. */
    private void writtenLongAgo(String evidence, boolean granted, Instant at) {
        database.getCollection("consentLedger")
                .insertOne(new Document("_id", ID + "/" + evidence)
                        .append("company", ID.value())
                        .append("evidence", evidence)
                        .append("number", ROSA.e164())
                        .append("granted", granted)
                        .append("words", granted ? "START" : "STOP")
                        .append("at", Date.from(at)));
    }

    private Verdict canText() {
        return new ConsentService(ledger, new RecipientZones())
                .canText(COMPANY, new Recipient(ROSA, null), Purpose.SERVICE_NOTICE, NINE_AM, contact -> false);
    }

    @Test
    void linesOfTheFirstVersionStillCount() {
        writtenLongAgo("text/1", false, NINE_AM.minusSeconds(60));

        var stop = new ConsentEntry(
                "text/1", ID, ROSA, null, Kind.REVOKED, Method.KEYWORD, "STOP", null, NINE_AM.minusSeconds(60));
        assertThat(ledger.find(ID, "text/1")).contains(stop);
        assertThat(canText()).isEqualTo(new Verdict.Refused(Refusal.OPTED_OUT, List.of(stop)));

        writtenLongAgo("text/2", true, NINE_AM.minusSeconds(30));

        assertThat(canText()).isInstanceOf(Allowed.class);
        assertThat(ledger.page(ID, ROSA, PageRequest.of("list", 10, null)).edges())
                .extracting(it -> it.node().kind())
                .containsExactly(Kind.RESTORED, Kind.REVOKED);
    }

    @Test
    void aStartOfTodayUndoesAStopOfTheFirstVersion() {
        writtenLongAgo("text/1", false, NINE_AM.minusSeconds(60));
        ledger.add(start("text/2", NINE_AM.minusSeconds(30)));

        assertThat(canText()).isInstanceOf(Allowed.class);
    }

    @Test
    void aStopUnderANumberInItsOldFormStillCounts() {
        var maria = new PhoneNumber("+525555550143");
        database.getCollection("consentLedger")
                .insertOne(new Document("_id", ID + "/text/1")
                        .append("company", ID.value())
                        .append("evidence", "text/1")
                        .append("number", "+5215555550143")
                        .append("granted", false)
                        .append("words", "STOP")
                        .append("at", Date.from(NINE_AM)));

        assertThat(ledger.latest(ID, maria, Strand.STOP, Purpose.REPLY))
                .map(ConsentEntry::number)
                .contains(maria);
        assertThat(ledger.page(ID, maria, PageRequest.of("list", 10, null)).edges())
                .hasSize(1);
    }

    @Test
    void whatWasReportedToTheFirstVersionIsNotWrittenTwice() {
        writtenLongAgo("text/1", false, NINE_AM.minusSeconds(60));
        ledger.add(start("text/1", NINE_AM));

        assertThat(ledger.latest(ID, ROSA, Strand.START, Purpose.REPLY)).isEmpty();
    }
}
