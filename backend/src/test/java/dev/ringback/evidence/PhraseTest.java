package dev.ringback.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language an office writes its phrases in. */
class PhraseTest {

    private static final Speech SPEECH = Speech.usual();

    /** The piece of the text that the phrase finds first. */
    private static @Nullable String find(String phrase, String text) {
        var book = new Phrasebook<String>();
        book.add(Phrase.parse(phrase, SPEECH), phrase);
        var words = SPEECH.spelling().words(text);
        return book.in(words).stream()
                .findFirst()
                .map(it -> text.substring(
                        words.get(it.start()).start(), words.get(it.end() - 1).end()))
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                no heat                       | there is NO HEAT here             | NO HEAT
                no heat                       | no uh heat                        | no uh heat
                leak/leaks                    | it leaks                          | leaks
                water [is] leaking            | the water leaking                 | water leaking
                water [is] leaking            | the water's leaking               | water's leaking
                [in the/at my] house          | house                             |
                house [in the/at my] street   | a house at my street              | house at my street
                alarm going-off/beeping       | the alarm going off               | alarm going off
                water ... ceiling             | water from under the ceiling      | water from under the ceiling
                water ... ceiling             | water from under all of the ceiling |
                furnace ... working           | the furnace is not working        |
                furnace ... not working       | the furnace is not working        | furnace is not working
                won't start                   | it won’t start                    | won’t start
                won't start                   | it will not start                 | will not start
                isn't working                 | it isnt working                   | isnt working
                not working                   | it isn't working                  | isn't working
                shut off valve                | the shut-off valve                | shut-off valve
                shutoff valve                 | the shut off valve                | shut off valve
                a/c is out                    | the A.C. is out                   | A.C. is out
                ac is out                     | the a c is out                    | a c is out
                co alarm                      | C O alarm                         | C O alarm
                no heat                       | No. Heat it up                    |
                no water                      | No, water is fine                 |
                """)
    void findsWhatItSays(String phrase, String text, @Nullable String found) {
        if (phrase.startsWith("[")) {
            assertThatThrownBy(() -> find(phrase, text)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(find(phrase, text)).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "water ...",
                "... water",
                "water ... ... ceiling",
                "[water]",
                "(a|b)",
                "le.*k",
                "leak/",
                "/",
                "[",
                "water []",
                "a -",
                "water [leak",
                "x y z x y z x y z x y z x y z x y z"
            })
    void saysWhatItCannotUnderstand(String phrase) {
        assertThatThrownBy(() -> Phrase.parse(phrase, SPEECH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).{20,}");
    }

    @Test
    void aHostilePhraseAndTextTakeNoTime() {
        var hostile = "a-a-a " + "a/a-a/a-a-a [a/a-a] ... ".repeat(4) + "a/a-a b";
        var rules = List.of(new Rule(
                "hostile",
                "Hostile",
                Trade.GENERAL,
                Meaning.HIGH,
                IntStream.range(0, 50).mapToObj(i -> hostile).toList(),
                List.of()));

        assertTimeout(Duration.ofSeconds(10), () -> new Rulebook(SPEECH, rules).read("a ".repeat(25_000)));
    }

    @Test
    void theLongestTranscriptNeedsASmallPartOfTheEffort() {
        var builtIn = new BuiltIn();
        var book = new Phrasebook<Rule>();
        builtIn.rules.forEach(rule -> rule.phrases().forEach(it -> book.add(Phrase.parse(it, SPEECH), rule)));
        var effort = new Effort();

        book.in(SPEECH.spelling().words("there is no heat and the water is not hot ".repeat(1_200)), effort);

        assertThat(effort.steps()).isPositive().isLessThan(500_000);
        assertThat(effort.isSpent()).isFalse();
    }

    /** Random sentences of the words that rules are made of: whatever is found stands in the text, and nothing overlaps. */
    @Test
    void whateverIsFoundStandsInTheText() {
        var builtIn = new BuiltIn();
        var rulebook = new Rulebook(builtIn.speech, builtIn.rules);
        var words = Stream.concat(
                        builtIn.rules.stream()
                                .flatMap(it -> it.phrases().stream())
                                .flatMap(it -> Stream.of(it.split("[^a-z']+"))),
                        Stream.of("not", "no", "isn’t", ",", ".", "was", "fixed", "if", "last year", "İ", "🔥"))
                .toList();
        var random = new Random(20261121);
        for (var i = 0; i < 2_000; i++) {
            var text = random.ints(30, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));

            var hits = rulebook.read(text).reading().hits();

            assertThat(hits)
                    .allSatisfy(it ->
                            assertThat(text.substring(it.start(), it.end())).isEqualTo(it.words()));
            for (var at = 1; at < hits.size(); at++) {
                assertThat(hits.get(at).start())
                        .isGreaterThanOrEqualTo(hits.get(at - 1).end());
            }
        }
    }
}
