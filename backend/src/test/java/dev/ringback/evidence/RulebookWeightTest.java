package dev.ringback.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Heap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulebookWeightTest {

    private static final int BOOKS = 3;

    /** As many as one request can hold, in the shortest words. */
    private static List<Rule> rules(int book) {
        return IntStream.range(0, 100)
                .mapToObj(rule -> new Rule(
                        "r" + rule,
                        "Rule",
                        Trade.values()[0],
                        Meaning.HIGH,
                        IntStream.range(0, 50)
                                .mapToObj(it -> "q%dx%dx%d a b c d e f g h i j k l m n o".formatted(book, rule, it))
                                .toList(),
                        List.of()))
                .toList();
    }

    @Test
    void aRulebookTakesNoMoreThanItIsReckonedToTake() {
        var speech = new BuiltIn().speech;
        var rules =
                IntStream.range(0, BOOKS).mapToObj(RulebookWeightTest::rules).toList();
        var books = new ArrayList<Rulebook>();

        var held = Heap.heldBy(() -> {
            rules.forEach(it -> books.add(new Rulebook(speech, it)));
            return books;
        });

        var reckoned = rules.stream().mapToLong(EvidenceService::weight).sum();
        System.out.println(BOOKS + " rulebooks take " + held + " bytes and are reckoned to take " + reckoned);
        assertThat(held).isLessThan(reckoned);
    }
}
