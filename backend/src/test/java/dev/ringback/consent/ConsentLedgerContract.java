package dev.ringback.consent;

import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every ledger of consent does. */
abstract class ConsentLedgerContract {

    final ConsentLedger ledger;

    ConsentLedgerContract(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    private static ConsentEntry stop(String evidence, Instant at) {
        return new ConsentEntry(evidence, ID, ROSA, false, "STOP", at);
    }

    private static ConsentEntry start(String evidence, Instant at) {
        return new ConsentEntry(evidence, ID, ROSA, true, "START", at);
    }

    @Test
    void ofANumberThatNeverSaidAnythingThereIsNoWord() {
        assertThat(ledger.latest(ID, ROSA)).isEmpty();
    }

    @Test
    void theLatestWordCounts() {
        ledger.add(stop("text/1", NINE_AM));
        ledger.add(start("text/2", NINE_AM.plusSeconds(60)));

        assertThat(ledger.latest(ID, ROSA)).contains(start("text/2", NINE_AM.plusSeconds(60)));
    }

    @Test
    void theLatestWordIsTheOneSaidLastNotTheOneReportedLast() {
        ledger.add(stop("text/2", NINE_AM.plusSeconds(60)));
        ledger.add(start("text/1", NINE_AM));

        assertThat(ledger.latest(ID, ROSA)).contains(stop("text/2", NINE_AM.plusSeconds(60)));
    }

    @Test
    void theSameEvidenceCountsOnce() {
        ledger.add(stop("text/1", NINE_AM));
        ledger.add(start("text/2", NINE_AM.plusSeconds(60)));
        ledger.add(stop("text/1", NINE_AM.plusSeconds(120)));

        assertThat(ledger.latest(ID, ROSA)).contains(start("text/2", NINE_AM.plusSeconds(60)));
    }

    @Test
    void ofTwoWordsInTheSameMomentTheOneThatForbidsCounts() {
        ledger.add(stop("text/1", NINE_AM));
        ledger.add(start("text/2", NINE_AM));

        assertThat(ledger.latest(ID, ROSA)).contains(stop("text/1", NINE_AM));
    }

    @Test
    void aWordIsForOneNumberAndOneCompany() {
        ledger.add(stop("text/1", NINE_AM));

        assertThat(ledger.latest(ID, HENRY)).isEmpty();
        assertThat(ledger.latest(LAKESIDE, ROSA)).isEmpty();
    }

    @Test
    void twoCompaniesMayHaveTheSameEvidence() {
        ledger.add(stop("text/1", NINE_AM));
        ledger.add(new ConsentEntry("text/1", LAKESIDE, ROSA, true, "START", NINE_AM));

        assertThat(ledger.latest(ID, ROSA)).map(ConsentEntry::granted).contains(false);
        assertThat(ledger.latest(LAKESIDE, ROSA)).map(ConsentEntry::granted).contains(true);
    }
}
