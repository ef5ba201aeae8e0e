package dev.ringback.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.ringback.company.Urgency;
import dev.ringback.kernel.Folded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the built-in rules read. */
class BuiltInTest {

    private static final BuiltIn BUILT_IN = new BuiltIn();
    private static final Rulebook RULES = new Rulebook(BUILT_IN.speech, BUILT_IN.rules);

    private static Reading read(String text) {
        return RULES.read(text).reading();
    }

    private static List<String> evidence(String text) {
        return read(text).hits().stream().map(Hit::words).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can smell gas in the kitchen.",
                "There's a gas leak at my house",
                "it smells like natural gas down here",
                "The carbon monoxide alarm is going off",
                "A pipe burst in the basement.",
                "our water heater just exploded",
                "there's a burst pipe under the sink",
                "My basement is flooding!",
                "the kitchen flooded and it keeps coming",
                "Water is leaking through the ceiling",
                "Water is coming through my kitchen ceiling right now",
                "I cannot find the shut-off",
                "water is pouring down the wall",
                "There is an active leak behind the wall",
                "the ceiling is leaking everywhere",
                "Sewage is backing up into the tub",
                "we have a sewer backup",
                "The outlet is sparking when I plug anything in",
                "I saw sparks come from the panel",
                "there's a burning smell from the breaker box",
                "Something smells like burning in the attic",
                "smoke is coming out of the furnace",
                "the panel is on fire",
                "WATER IS GUSHING FROM THE MAIN LINE",
                "No heat, and smoke is coming from the furnace.",
                "We have no power and the outlets are sparking",
                "I'm not sure but water is leaking from the ceiling",
                "No, the water is still off, but now the pipe burst again",
                "You fixed the furnace last month and now there is a burning smell",
                "Water is leaking from the heater you installed last year",
                "water is pouring out of the pipe they fixed last month",
                "You fixed it last month and the pipe burst again",
                "It's not the heater. The basement is flooding.",
                "I can't shut off the water and it is spraying everywhere, water is spraying",
                "It is not leaking it's gushing",
                "I don't know if it's a gas leak but it smells",
                "in case you didn't get my last message the pipe burst",
                "the C.O. alarm went off",
                "no heat and I have a newborn at home",
                "the furnace is out and my mother is elderly",
            })
    void anEmergencyIsRecognised(String words) {
        assertThat(read(words).urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have no heat.",
                "There's no heating upstairs",
                "The furnace is out again",
                "my heater quit last night",
                "the boiler won't start",
                "Our furnace is not working",
                "the furnace isn't working",
                "The heat went out this morning",
                "There is no air conditioning",
                "The AC is broken",
                "a/c stopped this morning",
                "The air conditioner has quit",
                "the AC isn’t working",
                "no hot water since yesterday",
                "we have no water at all",
                "There is no power in the kitchen",
                "the power is out on one side of the house",
                "the power went out",
                "we lost power",
                "No, it's leaking",
                "The faucet is leaking",
                "There's a small leak under the sink",
                "the toilet overflowed",
                "the toilet keeps overflowing",
                "the drain is backed up",
                "The breaker keeps tripping",
                "the outlet shocked me",
                "want an estimate for a leaking faucet repair",
                "it hasn't stopped leaking",
                "The A.C. is out",
                "can you get this leak fixed today",
            })
    void somethingThatCannotWaitForTomorrowIsHigh(String words) {
        assertThat(read(words).urgency()).isEqualTo(Urgency.HIGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hi, this is Rosa, please call me back.",
                "I would like an estimate for a new water heater.",
                "Question about my invoice for the gas line",
                "Could we move Thursday's appointment to Friday?",
                "Do you install air conditioners?",
                "I'd like to talk about heating options",
                "Can you quote a gas fireplace?",
                "The heat pump you installed works great, thanks",
                "I have a baby shower on Saturday and need the faucet installed before",
                "My grandmother recommended you",
                "I'm calling about the firewood rack",
                "the leakproof kind, please",
                "We are interested in the generator",
                "There's hot water, I only want a quote",
            })
    void nothingIsReadIntoOrdinaryWords(String words) {
        assertThat(read(words)).isEqualTo(new Reading(Urgency.NORMAL, List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no leak.",
                "It's not leaking",
                "it isn't leaking any more",
                "it isn’t leaking",
                "There are no sparks or burning smell",
                "no leaks or flooding",
                "There is no gas smell",
                "I don't smell gas",
                "the basement isn't flooding",
                "the ceiling wasn't leaking",
                "There's no sign of flooding",
                "We don't have a leak",
                "It is no longer leaking",
                "It never leaked, and never sparking either",
                "The pipe is not on fire",
                "no flooding, no sparks, no smoke coming out",
                "without any sparks",
                "We're worried the pipe might burst",
                "Do you fix leaks?",
                "what if it leaks",
                "in case of flooding",
                "Is anything on fire?",
            })
    void whatTheCallerDeniesOrSupposesIsNoEmergency(String words) {
        assertThat(read(words).urgency()).isEqualTo(Urgency.NORMAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The leak you fixed last month is holding up",
                "The basement flooded last year",
                "The leak has stopped",
                "we had no heat last winter",
                "The power was out two months ago",
                "my furnace was leaking but it is fixed",
                "The leak was repaired",
                "The furnace is back on, thanks",
                "There was a burst pipe years ago",
                "The flooding problem has been resolved",
                "it stopped leaking",
                "was sparking last year, fixed",
                "I have a question on your bill for the burst pipe",
            })
    void whatIsOverIsNoEmergency(String words) {
        assertThat(read(words).urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void theEvidenceIsAPieceOfTheTextItself() {
        var text = "Hello. The Furnace won’t start, and Water is Leaking from it.";

        assertThat(read(text).hits())
                .isNotEmpty()
                .allSatisfy(hit ->
                        assertThat(text.substring(hit.start(), hit.end())).isEqualTo(hit.words()));
        assertThat(evidence(text)).containsExactly("Furnace won’t start", "Water is Leaking from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ｗe have a ｇas ｌeak!",
                "👨‍👩‍👧 we have a g\u0430s le\u0430k here",
                "a gas\u200b leak, plea\u0301se",
                "a 𝐠𝐚𝐬 𝐥𝐞𝐚𝐤 in here",
                "GÁS LEAK"
            })
    void urgentWordsAreHeardInAnyLettersAndQuotedAsTheyStand(String text) {
        var reading = read(text);

        assertThat(reading.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(reading.hits())
                .allSatisfy(it -> assertThat(it.words()).isEqualTo(text.substring(it.start(), it.end())));
        assertThat(reading.hits())
                .anySatisfy(it -> assertThat(Folded.fold(it.words())).isEqualTo("gas leak"));
    }

    @Test
    void whoIsFrailInTheHouseIsEvidenceToo() {
        assertThat(read("No heat, and the baby is cold").hits())
                .containsExactly(
                        new Hit(Urgency.HIGH, "No heat", 0, 7, "no-heat"),
                        new Hit(Urgency.EMERGENCY, "baby", 17, 21, "frail"));
    }

    @Test
    void oneDeniedSignalDoesNotDenyAnother() {
        var text = "There's no gas smell, but the basement is flooding.";

        assertThat(read(text).urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(evidence(text)).containsExactly("flooding");
    }

    @Test
    void aLongTranscriptIsReadInNoTime() {
        var text = "not now and then we went there and again ".repeat(1_200);

        assertTimeout(Duration.ofSeconds(10), () -> read(text));
    }
}
