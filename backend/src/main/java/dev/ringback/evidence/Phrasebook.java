package dev.ringback.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many phrases, found by the word they begin with. */
final class Phrasebook<T> {

    /** A phrase found in a text: of what, and from which word up to which. */
    record Found<T>(T of, int start, int end) {}

    private record Entry<T>(Phrase phrase, T of) {}

    private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();

    void add(Phrase phrase, T of) {
        for (var word : phrase.beginnings()) {
            byBeginning.computeIfAbsent(word, any -> new ArrayList<>()).add(new Entry<>(phrase, of));
        }
    }

    /** All that is found, in the order of the text. */
    List<Found<T>> in(List<Word> words) {
        return in(words, new Effort());
    }

    List<Found<T>> in(List<Word> words, Effort effort) {
        var found = new ArrayList<Found<T>>();
        for (var at = 0; at < words.size() && !effort.isSpent(); at++) {
            for (var entry : byBeginning.getOrDefault(words.get(at).said(), List.of())) {
                effort.step();
                var end = entry.phrase().end(words, at, effort);
                if (end > at) {
                    effort.find();
                    found.add(new Found<>(entry.of(), at, end));
                }
            }
        }
        return found;
    }
}
