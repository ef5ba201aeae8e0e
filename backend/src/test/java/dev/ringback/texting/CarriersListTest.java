package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.texting.CarriersList.Listed;
import dev.ringback.texting.LookupOutcome.Doubtful;
import dev.ringback.texting.LookupOutcome.Found;
import dev.ringback.texting.LookupOutcome.NotFound;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the texts that the carrier lists is ours. */
class CarriersListTest {

    private static final String OURS =
            "Thanks — we’ve got your note, José… Tell us how we did: https://northside.example/reviews/2026?id=77";

    private static Listed listed(String id, String body) {
        return new Listed(body, new Receipt(id, Proof.SENT, null));
    }

    private static LookupOutcome find(String ours, Listed... all) {
        return CarriersList.find(TextSamples.saying(ours), Arrays.asList(all));
    }

    private static LookupOutcome found(String id) {
        return new Found(new Receipt(id, Proof.SENT, null));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(find(OURS)).isEqualTo(new NotFound());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Thanks - we've got your note, Jose... Tell us how we did: https://northside.example/reviews/2026?id=77",
                "Sent from your Twilio trial account - Thanks — we’ve got your note, José… Tell us how we did: https://northside.example/reviews/2026?id=77",
                "Thanks — we’ve got your note, José… Tell us how we did: twil.io/a1B2c3",
                "Thanks — we’ve got your note, José… Tell us how we did: https://tw.example/xyz Reply STOP to opt out",
                "THANKS  ?  WE?VE GOT YOUR NOTE, JOS? ? TELL US HOW WE DID: https://x.example",
                "Thanks — we’ve got your note, José… Tell us how we",
                "Northside: Thanks, we’ve got your note José. Tell us how we did"
            })
    void itIsOursInWhateverWordsTheCarrierKeepsIt(String kept) {
        assertThat(find(OURS, listed("SM1", kept))).isEqualTo(found("SM1"));
        assertThat(find(OURS, listed("SM0", "Your invoice 4711 is ready."), listed("SM1", kept)))
                .isEqualTo(found("SM1"));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'***** ***'", "XXXXXXXX", "[REDACTED]"})
    void theOnlyOneWhoseWordsAreBlackedOutIsOurs(String kept) {
        assertThat(find(OURS, listed("SM1", kept))).isEqualTo(found("SM1"));
        assertThat(find(OURS, listed("SM1", kept), listed("SM2", kept))).isEqualTo(new Doubtful());
        assertThat(find(OURS, listed("SM1", kept), listed("SM2", "Your invoice is ready.")))
                .isEqualTo(new Doubtful());
    }

    @Test
    void aTextInQuiteOtherWordsMayBeOursOrSomebodyElses() {
        assertThat(find(OURS, listed("SM1", "Your invoice 4711 is ready."))).isEqualTo(new Doubtful());
    }

    @Test
    void theWordsThatAgreeBestAreOurs() {
        var twenty = "Northside: Dana is on the way and should be with you in about 20 min.";
        var forty = "Northside: Dana is on the way and should be with you in about 40 min.";

        assertThat(find(twenty, listed("SM1", forty), listed("SM2", twenty))).isEqualTo(found("SM2"));
    }

    @Test
    void aTextOfAnotherDayOrTimeIsAnother() {
        var monday =
                "Hi, your plumbing visit with Northside is moved to Monday at 9 AM. Reply to this text with questions.";
        var tuesday =
                "Hi, your plumbing visit with Northside is moved to Tuesday at 3 PM. Reply to this text with questions.";

        assertThat(find(monday, listed("SM1", tuesday))).isEqualTo(new Doubtful());
        assertThat(find(
                        monday,
                        listed("SM1", "Sent from your Twilio trial account - " + monday),
                        listed("SM2", tuesday)))
                .isEqualTo(found("SM1"));
        assertThat(find(
                        "Thanks, see you.",
                        listed("SM1", "Thanks, see you. The invoice is closed now, have a great weekend all.")))
                .isEqualTo(new Doubtful());
    }

    @Test
    void aTextOfSignsAloneIsFoundByThem() {
        assertThat(find("👍", listed("SM1", "👍"))).isEqualTo(found("SM1"));
        assertThat(find("👍", listed("SM1", "Call me back"))).isEqualTo(new Doubtful());
    }

    @Test
    void aLongTextThatHappensToHoldAShortOneIsNotIt() {
        var long1 =
                "On Monday my colleague will be in your street, and if you like he can look at the heater on the way back home;"
                        + " just tell us at what time you would be there.";

        assertThat(find("On my way", listed("SM1", long1))).isEqualTo(new Doubtful());
    }

    @Test
    void ofTheSameWordsTwiceNobodyKnowsWhichIsIt() {
        var all = List.of(
                new Listed(OURS, new Receipt("SM2", Proof.SENT, null)),
                new Listed(OURS, new Receipt("SM1", Proof.SENT, null)));

        assertThat(find(OURS, all.toArray(Listed[]::new))).isEqualTo(new Doubtful());
    }
}
