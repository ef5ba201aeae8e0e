package dev.ringback.texting;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.texting.TextSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentLedgerInMemory;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.Recipient;
import dev.ringback.consent.Refusal;
import dev.ringback.consent.Verdict;
import dev.ringback.consent.Verdict.Allowed;
import dev.ringback.consent.Verdict.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a carrier's refusal tells of Rosa's number. */
class SuppressionTest {

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final ConsentService consent = ConsentLedgerInMemory.service();
    private final Suppression suppression = new Suppression(TextingRoom::explain, consent, clock);

    SuppressionTest() {
        consent.booked(COMPANY.id(), ROSA, "visit/1", "Booked a visit", NINE_AM.minusSeconds(60));
    }

    private Verdict mayText() {
        return consent.canText(
                COMPANY, new Recipient(ROSA, null), Purpose.ON_MY_WAY, clock.instant(), contact -> false);
    }

    @ParameterizedTest
    @CsvSource({"21610, OPTED_OUT", "30006, LANDLINE", "21211, INVALID_NUMBER"})
    void whatTheNumberIsToBlameForIsOnRecordWithTheCarriersWords(String code, Refusal reason) {
        suppression.heed(queued("text-1"), code);

        assertThat(mayText()).isInstanceOfSatisfying(Refused.class, it -> {
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it.because().getLast().words()).isEqualTo("It says %s. (%s)".formatted(code, code));
        });
    }

    @Test
    void whatTheNumberIsNotToBlameForLeavesItAlone() {
        suppression.heed(queued("text-1"), "30007");

        assertThat(mayText()).isInstanceOf(Allowed.class);
    }

    @Test
    void aStopAtTheCarrierIsUndoneByTheirStartOnly() {
        suppression.heed(queued("text-1"), "21610");
        clock.passes(Duration.ofMinutes(1));
        consent.booked(COMPANY.id(), ROSA, "visit/2", "Booked again", clock.instant());
        assertThat(mayText()).isInstanceOf(Refused.class);

        clock.passes(Duration.ofMinutes(1));
        consent.restored(COMPANY.id(), ROSA, "text/start", "START", clock.instant());
        assertThat(mayText()).isInstanceOf(Allowed.class);
    }

    @Test
    void saidAgainOfTheSameTextAfterAStartItChangesNothing() {
        suppression.heed(queued("text-1"), "21610");
        clock.passes(Duration.ofMinutes(1));
        consent.restored(COMPANY.id(), ROSA, "text/start", "START", clock.instant());
        clock.passes(Duration.ofMinutes(1));

        suppression.heed(queued("text-1"), "21610");

        assertThat(mayText()).isInstanceOf(Allowed.class);
    }
}
