package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Heap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightTest {

    private static final int MANY = 200_000;
    private static final int SOME = 20_000;

    private record Note(
            String by, Instant at, String words, @Nullable Note before, Optional<String> seen) {}

    /** Never less than what is measured, and not absurdly more. */
    private static void assertHonest(int many, IntFunction<Object> each) {
        var made = new ArrayList<Object>();
        var held = Heap.heldBy(() -> {
            IntStream.range(0, many).mapToObj(each).forEach(made::add);
            return made;
        });

        assertThat((long) Weight.of(made)).isBetween(held * 9 / 10, held * 6);
    }

    @Test
    void textsAreReckonedWhateverTheyAreWrittenIn() {
        assertHonest(SOME, it -> "x".repeat(500) + it);
        assertHonest(SOME, it -> "\u6f0f".repeat(500) + it);
    }

    @Test
    void whatIsMadeOfPartsWeighsAllOfThem() {
        assertHonest(
                MANY,
                it -> new Note(
                        "d" + it,
                        Instant.ofEpochSecond(it),
                        "It drips " + it,
                        new Note("l" + it, Instant.ofEpochSecond(it), "w" + it, null, Optional.empty()),
                        Optional.of("s" + it)));
        assertHonest(MANY, it -> List.of("a" + it, Map.of("b" + it, "c" + it)));
    }

    @Test
    void nothingWeighsNothingAndNoWeightIsNegative() {
        assertThat(Weight.of(null)).isZero();
        assertThat(Weight.of(Collections.nCopies(200, "x".repeat(10_000_000)))).isPositive();
    }
}
