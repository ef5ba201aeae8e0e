package dev.ringback.app.followup;

import dev.ringback.app.api.FollowUp.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where the words that make a call urgent stand in its transcript. */
record Highlights(List<Part> parts) {

    /** From its first letter to behind its last. */
    record Part(int start, int end) {}

    /**
     * Words that do not stand where the server says are looked for; those that stand nowhere, and those that a person has overruled, are left
     * out. Parts never overlap.
     */
    static Highlights of(String transcript, List<Evidence> evidence) {
        var found = new ArrayList<Part>();
        for (var one : evidence) {
            if (one.inTranscript() && !one.overruled() && !one.words().isEmpty()) {
                var start = startOf(transcript, one);
                if (start >= 0) {
                    found.add(new Part(start, start + one.words().length()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Part::start).thenComparing(Part::end, Comparator.reverseOrder()));
        var apart = new ArrayList<Part>();
        for (var part : found) {
            if (apart.isEmpty() || apart.get(apart.size() - 1).end() <= part.start()) {
                apart.add(part);
            }
        }
        return new Highlights(List.copyOf(apart));
    }

    private static int startOf(String transcript, Evidence one) {
        var words = one.words();
        if (transcript.regionMatches(true, one.start(), words, 0, words.length())) {
            return one.start();
        }
        var lower = transcript.toLowerCase(Locale.ROOT);
        // A letter may become two in lower case, and then places differ.
        return lower.length() == transcript.length() ? lower.indexOf(words.toLowerCase(Locale.ROOT)) : -1;
    }
}
