package dev.ringback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How well the patterns tell promises from other texts in two sets: the one they were written with, and one that was kept apart. With
 * {@code -Dcorpus.misses=true} the misses of the first are shown; of the other only the totals are ever looked at.
 */
class PromiseCorpusTest {

    private record Line(String text, Set<Promise.Kind> promised) {

        Set<Promise.Kind> found() {
            return Promises.in(text).stream()
                    .map(Promise::kind)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Promise.Kind.class)));
        }
    }

    private record Score(long right, long said, long labelled) {

        static Score of(List<Line> corpus, Predicate<Set<Promise.Kind>> counts) {
            return new Score(
                    corpus.stream()
                            .filter(it -> counts.test(it.promised()) && counts.test(it.found()))
                            .count(),
                    corpus.stream().filter(it -> counts.test(it.found())).count(),
                    corpus.stream().filter(it -> counts.test(it.promised())).count());
        }

        double precision() {
            return (double) right / said;
        }

        double recall() {
            return (double) right / labelled;
        }
    }

    private static List<Line> corpus(String name) {
        try (var content = PromiseCorpusTest.class.getResourceAsStream("/wording/" + name + ".yaml")) {
            Map<String, List<String>> file =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(content));
            return file.entrySet().stream()
                    .flatMap(it -> it.getValue().stream().map(text -> new Line(text, kinds(it.getKey()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Promise.Kind> kinds(String label) {
        return label.equals("INNOCENT")
                ? Set.of()
                : Arrays.stream(label.split("\\+")).map(Promise.Kind::valueOf).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"tuning, 0.97, 0.97", "held-out, 0.95, 0.8"})
    void promisesAreHeldAndOtherTextsAreNot(String name, double precision, double recall) {
        var corpus = corpus(name);

        print(name, corpus);

        var held = Score.of(corpus, it -> !it.isEmpty());
        assertThat(held.precision()).as("precision").isGreaterThanOrEqualTo(precision);
        assertThat(held.recall()).as("recall").isGreaterThanOrEqualTo(recall);
    }

    @ParameterizedTest
    @EnumSource
    void eachKindIsToldFromTheOthers(Promise.Kind kind) {
        var score = Score.of(corpus("tuning"), it -> it.contains(kind));

        assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(0.9);
        assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest
    @CsvSource({"tuning", "held-out"})
    void theWordsStandInTheText(String name) {
        assertThat(corpus(name))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Promises.in(line.text()))
                        .allSatisfy(it -> assertThat(line.text().substring(it.start(), it.end()))
                                .isEqualTo(it.words())));
    }

    @Test
    void thereAreEnoughOfBoth() {
        assertThat(corpus("tuning")).filteredOn(it -> !it.promised().isEmpty()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(corpus("tuning")).filteredOn(it -> it.promised().isEmpty()).hasSizeGreaterThanOrEqualTo(60);
    }

    private static void print(String name, List<Line> corpus) {
        System.out.printf(
                Locale.ROOT,
                "%n%-10s %-13s %9s %7s %6s %5s %9s%n",
                name,
                "promise",
                "precision",
                "recall",
                "right",
                "said",
                "labelled");
        print("any", Score.of(corpus, it -> !it.isEmpty()));
        for (var kind : Promise.Kind.values()) {
            print(kind.name(), Score.of(corpus, it -> it.contains(kind)));
        }
        if (Boolean.getBoolean("corpus.misses") && name.equals("tuning")) {
            corpus.stream()
                    .filter(it -> !it.promised().equals(it.found()))
                    .forEach(it -> System.out.println(it + "\n   " + Promises.in(it.text())));
        }
    }

    private static void print(String kind, Score it) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %-13s %9.3f %7.3f %6d %5d %9d%n",
                "",
                kind,
                it.precision(),
                it.recall(),
                it.right(),
                it.said(),
                it.labelled());
    }
}
