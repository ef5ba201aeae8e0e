package dev.ringback.escalation;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Company;
import dev.ringback.followup.WaitingSamples;
import dev.ringback.wording.Segments;
import org.junit.jupiter.api.Test;

/** What somebody is told who is called to work. */
class AlertWordsTest {

    private static Company named(String name) {
        return new Company(
                COMPANY.id(),
                name,
                COMPANY.country(),
                COMPANY.officeNumber(),
                COMPANY.numbers(),
                COMPANY.internalNumbers(),
                COMPANY.hours(),
                COMPANY.windows(),
                COMPANY.policy(),
                COMPANY.texting(),
                COMPANY.carrier(),
                COMPANY.changes(),
                COMPANY.version());
    }

    private static String written(String company) {
        return AlertWords.written(named(company), WaitingSamples.emergency(), NINE_AM, "");
    }

    @Test
    void aTextSaysWhatWaitsAndSinceWhenAndNothingOfTheCaller() {
        assertThat(written("Northside Plumbing"))
                .isEqualTo("Ringback: EMERGENCY at Northside Plumbing, waiting since 09:00. Open the app to claim it.");
    }

    @Test
    void itIsOneSegmentWhateverTheCompanyIsCalled() {
        assertThat(Segments.of(written("Größte Klempnerei 水道 {von} ".repeat(12)))
                        .segments())
                .isEqualTo(1);
        assertThat(Segments.of(written("Plumbing ".repeat(30))).segments()).isEqualTo(1);
        assertThat(Segments.of(AlertWords.written(
                                named("Plumbing ".repeat(30)),
                                WaitingSamples.emergency(),
                                NINE_AM,
                                " and 499 more from the same colleague"))
                        .segments())
                .isEqualTo(1);
    }

    @Test
    void ofMoreItSaysHowMuch() {
        assertThat(AlertWords.written(
                        COMPANY, WaitingSamples.emergency(), NINE_AM, " and 57 more from the same partner"))
                .contains("waiting since 09:00, and 57 more from the same partner. Open the app");
        assertThat(AlertWords.spoken(
                        COMPANY, WaitingSamples.emergency(), NINE_AM, " and 57 more from the same partner"))
                .contains("since 9:00 AM, and 57 more from the same partner, and nobody is on it.");
    }

    @Test
    void aCallSaysTheSameInSpokenWords() {
        assertThat(AlertWords.spoken(COMPANY, WaitingSamples.emergency(), NINE_AM, ""))
                .isEqualTo(
                        "This is Ringback, for Northside Plumbing. An emergency has been waiting since 9:00 AM, and nobody is on it.");
    }
}
