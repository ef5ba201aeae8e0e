package dev.ringback.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Urgency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well the built-in rules read two sets of voicemails: those they were tuned with, and those that were kept apart. With
 * {@code -Dcorpus.misses=true} the misses of the first are shown; of the other only the totals are ever looked at.
 */
class CorpusTest {

    private static final BuiltIn BUILT_IN = new BuiltIn();
    private static final Rulebook RULES = new Rulebook(BUILT_IN.speech, BUILT_IN.rules);

    private record Voicemail(
            String text,
            Trade trade,
            Urgency urgency,
            @Nullable String words) {}

    private record Score(int right, int said, int labelled) {

        double precision() {
            return said == 0 ? 1 : (double) right / said;
        }

        double recall() {
            return labelled == 0 ? 1 : (double) right / labelled;
        }
    }

    private static List<Voicemail> corpus(String name) {
        try (var file = CorpusTest.class.getResourceAsStream("/evidence/" + name + ".yaml")) {
            return ((List<?>) Resources.parse(Objects.requireNonNull(file)))
                    .stream()
                            .<Map<?, ?>>map(Map.class::cast)
                            .map(CorpusTest::voicemail)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Voicemail voicemail(Map<?, ?> it) {
        return new Voicemail(
                Resources.text(it, "text"),
                Trade.valueOf(Resources.text(it, "trade")),
                Urgency.valueOf(Resources.text(it, "urgency")),
                it.containsKey("words") ? Resources.text(it, "words") : null);
    }

    private static Reading read(Voicemail voicemail) {
        return RULES.read(voicemail.text()).reading();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "held-out"})
    void emergenciesAreFoundAndNothingElseIsTakenForOne(String name) {
        var corpus = corpus(name);
        var scores = scores(corpus);

        print(name, corpus, scores);

        var emergency = Objects.requireNonNull(scores.get(Urgency.EMERGENCY));
        assertThat(emergency.precision()).as("precision").isGreaterThan(0.9);
        assertThat(emergency.recall()).as("recall").isGreaterThan(0.9);
        assertThat(wordsFound(corpus)).as("with the words somebody expects").isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "held-out"})
    void nothingIsUrgentWithoutWordsThatStandInTheText(String name) {
        assertThat(corpus(name)).isNotEmpty().allSatisfy(it -> {
            var reading = read(it);
            assertThat(reading.urgency().isUrgent()).isEqualTo(!reading.hits().isEmpty());
            assertThat(reading.hits())
                    .allSatisfy(hit -> assertThat(it.text().substring(hit.start(), hit.end()))
                            .isEqualTo(hit.words()));
        });
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(corpus("tuning").size() + corpus("held-out").size()).isGreaterThanOrEqualTo(160);
    }

    private static Map<Urgency, Score> scores(List<Voicemail> corpus) {
        var scores = new EnumMap<Urgency, Score>(Urgency.class);
        for (var urgency : Urgency.values()) {
            var said =
                    corpus.stream().filter(it -> read(it).urgency() == urgency).toList();
            var right =
                    (int) said.stream().filter(it -> it.urgency() == urgency).count();
            var labelled =
                    (int) corpus.stream().filter(it -> it.urgency() == urgency).count();
            scores.put(urgency, new Score(right, said.size(), labelled));
        }
        return scores;
    }

    /** The share of the rightly urgent ones whose evidence meets the words that a person chose. */
    private static double wordsFound(List<Voicemail> corpus) {
        var right = corpus.stream()
                .filter(it -> it.words() != null && read(it).urgency() == it.urgency())
                .toList();
        return (double) right.stream().filter(CorpusTest::meets).count() / right.size();
    }

    private static boolean meets(Voicemail it) {
        var words = String.valueOf(it.words());
        var start = it.text().indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return read(it).hits().stream().anyMatch(hit -> hit.start() < start + words.length() && start < hit.end());
    }

    private static void print(String name, List<Voicemail> corpus, Map<Urgency, Score> scores) {
        System.out.printf(
                Locale.ROOT,
                "%n%-10s %-10s %9s %7s %6s %5s %9s%n",
                name,
                "urgency",
                "precision",
                "recall",
                "right",
                "said",
                "labelled");
        scores.forEach((urgency, it) -> System.out.printf(
                Locale.ROOT,
                "%-10s %-10s %9.3f %7.3f %6d %5d %9d%n",
                "",
                urgency,
                it.precision(),
                it.recall(),
                it.right(),
                it.said(),
                it.labelled()));
        System.out.printf(
                Locale.ROOT,
                "%-10s of %d voicemails; evidence as a person would choose it: %.3f%n",
                "",
                corpus.size(),
                wordsFound(corpus));
        if (Boolean.getBoolean("corpus.misses") && name.equals("tuning")) {
            corpus.stream()
                    .filter(it -> read(it).urgency() != it.urgency() && it.urgency() != Urgency.LOW)
                    .forEach(it -> System.out.println(it + "\n   " + RULES.read(it.text())));
        }
    }
}
