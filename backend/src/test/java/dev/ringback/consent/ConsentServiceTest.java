package dev.ringback.consent;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentServiceTest {

    private final ConsentService consent = ConsentLedgerInMemory.service();

    @ParameterizedTest
    @CsvSource({"ON_MY_WAY, ALLOWED", "REPLY, ALLOWED", "SERVICE_NOTICE, NO_CONSENT", "MARKETING, NO_CONSENT"})
    void whoNeverSaidAnythingIsTextedOnlyWhatTheyAskedFor(Purpose purpose, Verdict verdict) {
        assertThat(consent.mayText(ID, ROSA, purpose)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource
    void stopForbidsEverything(Purpose purpose) {
        consent.revoked(ID, ROSA, "text/1", "STOP", NINE_AM);

        assertThat(consent.mayText(ID, ROSA, purpose)).isEqualTo(Verdict.OPTED_OUT);
    }

    @ParameterizedTest
    @EnumSource
    void startAllowsItAgain(Purpose purpose) {
        consent.revoked(ID, ROSA, "text/1", "STOP", NINE_AM);
        consent.granted(ID, ROSA, "text/2", "START", NINE_AM.plusSeconds(60));

        assertThat(consent.mayText(ID, ROSA, purpose)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aStopThatTwilioRepeatsDoesNotUndoALaterStart() {
        consent.revoked(ID, ROSA, "text/1", "STOP", NINE_AM);
        consent.granted(ID, ROSA, "text/2", "START", NINE_AM.plusSeconds(60));
        consent.revoked(ID, ROSA, "text/1", "STOP", NINE_AM.plusSeconds(120));

        assertThat(consent.mayText(ID, ROSA, Purpose.ON_MY_WAY)).isEqualTo(Verdict.ALLOWED);
    }
}
