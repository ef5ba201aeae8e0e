package dev.ringback.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well free-text opt-outs are told from everything else that customers write, in two sets of texts: those the words were tuned with, and
 * those that were kept apart. With {@code -Dcorpus.misses=true} the misses of the first are shown; of the other only the totals are ever
 * looked at.
 */
class OptOutCorpusTest {

    private static final OptOutWords WORDS = new OptOutWords();

    private record Corpus(List<String> optOuts, List<String> innocent) {

        static Corpus of(String name) {
            var file = Resources.read(name + ".yaml");
            return new Corpus(Resources.list(file, "optOuts"), Resources.list(file, "innocent"));
        }

        List<String> found() {
            return optOuts.stream().filter(OptOutCorpusTest::isFound).toList();
        }

        List<String> falselyFound() {
            return innocent.stream().filter(OptOutCorpusTest::isFound).toList();
        }

        double precision() {
            return (double) found().size() / (found().size() + falselyFound().size());
        }

        double recall() {
            return (double) found().size() / optOuts.size();
        }
    }

    private static boolean isFound(String text) {
        return OptKeyword.of(text).filter(OptKeyword.STOP::equals).isPresent()
                || WORDS.in(text).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"tuning, 0.95, 0.98", "held-out, 0.95, 0.85"})
    void optOutsAreFoundAndHardlyAnythingElseIsTakenForOne(String name, double precision, double recall) {
        var corpus = Corpus.of(name);

        System.out.printf(
                Locale.ROOT,
                "%-9s precision %.3f (%d of %d), recall %.3f (%d of %d), innocent texts held up: %d of %d%n",
                name,
                corpus.precision(),
                corpus.found().size(),
                corpus.found().size() + corpus.falselyFound().size(),
                corpus.recall(),
                corpus.found().size(),
                corpus.optOuts().size(),
                corpus.falselyFound().size(),
                corpus.innocent().size());
        if (Boolean.getBoolean("corpus.misses") && name.equals("tuning")) {
            corpus.optOuts().stream().filter(it -> !isFound(it)).forEach(it -> System.out.println("missed: " + it));
            corpus.falselyFound().forEach(it -> System.out.println("taken for one: " + it + " -> " + WORDS.in(it)));
        }
        assertThat(corpus.precision()).as("precision").isGreaterThan(precision);
        assertThat(corpus.recall()).as("recall").isGreaterThan(recall);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "held-out"})
    void theWordsStandInTheText(String name) {
        assertThat(Corpus.of(name).optOuts())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(WORDS.in(it).orElse("")).isSubstringOf(it));
    }

    @Test
    void thereAreEnoughOfThem() {
        var tuning = Corpus.of("tuning");
        var heldOut = Corpus.of("held-out");

        assertThat(tuning.optOuts().size() + heldOut.optOuts().size()).isGreaterThanOrEqualTo(120);
        assertThat(tuning.innocent().size() + heldOut.innocent().size()).isGreaterThanOrEqualTo(150);
    }
}
