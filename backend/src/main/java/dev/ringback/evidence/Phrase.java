package dev.ringback.evidence;

import dev.ringback.evidence.Word.Pause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Words to look for, as somebody in the office writes them: {@code water [is] leaking/dripping ... ceiling}.
 *
 * <ul>
 *   <li>words in a row are found in a row, in any case and spelling, with fillers such as "uh" between them or without;
 *   <li>{@code leak/leaks} is one or the other; a hyphen holds several words of one choice together: {@code beeping/going-off};
 *   <li>{@code [the]} may be missing, and so may {@code [in the/at my]};
 *   <li>{@code ...} is up to three words of any kind, except those that turn the meaning, such as "not" and "but".
 * </ul>
 *
 * A phrase ends where the caller pauses. Matching keeps sets of places and never goes back, so its time grows with the text alone.
 */
final class Phrase {

    static final int MOST_PARTS = 16;

    private static final String GAP = "...";
    private static final Pattern PIECE = Pattern.compile("\\[[^\\]]*]|\\S+");
    private static final Pattern CHOICES = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’/ -]*");
    private static final int WIDEST_GAP = 3;
    private static final int MOST_FILLERS = 2;

    /** One place in the phrase; a gap has no choices. */
    private record Part(List<List<String>> choices, boolean optional) {

        boolean isGap() {
            return choices.isEmpty();
        }
    }

    private final List<Part> parts;
    private final Speech speech;

    private Phrase(List<Part> parts, Speech speech) {
        this.parts = parts;
        this.speech = speech;
    }

    /** Understands a phrase.
     *
     * @throws IllegalArgumentException when it cannot be understood, with words for whoever wrote it */
    static Phrase parse(String text, Speech speech) {
        var parts = new ArrayList<Part>();
        for (var piece = PIECE.matcher(text); piece.find(); ) {
            var isGap = piece.group().equals(GAP);
            parts.add(isGap ? new Part(List.of(), false) : part(piece.group(), speech.spelling()));
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A phrase has one word at least.");
        }
        var joined = joined(parts, speech.spelling());
        check(joined);
        return new Phrase(joined, speech);
    }

    private static Part part(String piece, Spelling spelling) {
        var optional = piece.startsWith("[") && piece.endsWith("]");
        var inside = optional ? piece.substring(1, piece.length() - 1) : piece;
        if (!CHOICES.matcher(inside).matches()) {
            throw new IllegalArgumentException("\"" + piece + "\" is not understood: a phrase has words, a/b for one or"
                    + " the other, [a] for a word that may be missing, and ... for up to three words.");
        }
        // "a/c" is how people write it, not a choice of two letters.
        var choices = inside.matches("\\p{L}/\\p{L}") ? List.of(inside) : Arrays.asList(inside.split("/", -1));
        return new Part(
                choices.stream()
                        .map(it -> choice(it, piece, spelling))
                        .distinct()
                        .toList(),
                optional);
    }

    private static List<String> choice(String choice, String piece, Spelling spelling) {
        var words = spelling.words(choice).stream().map(Word::said).toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("In \"" + piece + "\" a word is missing.");
        }
        return words;
    }

    /** Two plain words in a row can be one: "shut off". */
    private static List<Part> joined(List<Part> parts, Spelling spelling) {
        var all = new ArrayList<Part>();
        for (var part : parts) {
            if (!all.isEmpty() && isPlain(all.getLast()) && isPlain(part)) {
                var one = spelling.joined()
                        .get(List.of(
                                all.getLast().choices().getFirst().getLast(),
                                part.choices().getFirst().getFirst()));
                if (one != null
                        && all.getLast().choices().getFirst().size() == 1
                        && part.choices().getFirst().size() == 1) {
                    all.set(all.size() - 1, new Part(List.of(List.of(one)), false));
                    continue;
                }
            }
            all.add(part);
        }
        return List.copyOf(all);
    }

    private static boolean isPlain(Part part) {
        return !part.optional() && part.choices().size() == 1;
    }

    private static void check(List<Part> parts) {
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("A phrase has at most " + MOST_PARTS + " parts.");
        }
        for (var edge : List.of(parts.getFirst(), parts.getLast())) {
            if (edge.isGap()) {
                throw new IllegalArgumentException("A phrase begins and ends with a word, not with \"...\".");
            }
        }
        if (parts.getFirst().optional()) {
            throw new IllegalArgumentException("A phrase begins with a word that may not be missing.");
        }
        for (var i = 1; i < parts.size(); i++) {
            if (parts.get(i).isGap() && parts.get(i - 1).isGap()) {
                throw new IllegalArgumentException("\"...\" stands once between two words.");
            }
        }
    }

    /** The words it can begin with. */
    List<String> beginnings() {
        return parts.getFirst().choices().stream()
                .map(List::getFirst)
                .distinct()
                .toList();
    }

    /** Behind the last word of the longest way to find this phrase beginning at this word, or -1. */
    int end(List<Word> words, int start, Effort effort) {
        var rest = words.subList(start, words.size());
        var places = new BitSet();
        places.set(0);
        for (var part : parts) {
            places = behind(part, places, rest, effort);
            if (places.isEmpty()) {
                return -1;
            }
        }
        return start + places.length() - 1;
    }

    private BitSet behind(Part part, BitSet places, List<Word> words, Effort effort) {
        if (part.isGap()) {
            return further(places, words, WIDEST_GAP, word -> !speech.turns().contains(word));
        }
        var reached = new BitSet();
        var from = places.get(0) ? places : further(places, words, MOST_FILLERS, speech.fillers()::contains);
        for (var at = from.nextSetBit(0); at >= 0; at = from.nextSetBit(at + 1)) {
            for (var choice : part.choices()) {
                effort.step();
                if (stands(choice, words, at)) {
                    reached.set(at + choice.size());
                }
            }
        }
        if (part.optional()) {
            reached.or(places);
        }
        return reached;
    }

    /** These places, and those that some words of this kind lead to. */
    private static BitSet further(BitSet places, List<Word> words, int most, Predicate<String> kind) {
        var all = (BitSet) places.clone();
        var edge = places;
        for (var i = 0; i < most && !edge.isEmpty(); i++) {
            var next = new BitSet();
            for (var at = edge.nextSetBit(0); at >= 0; at = edge.nextSetBit(at + 1)) {
                if (at < words.size()
                        && words.get(at).pause() == Pause.NONE
                        && kind.test(words.get(at).said())) {
                    next.set(at + 1);
                }
            }
            all.or(next);
            edge = next;
        }
        return all;
    }

    private static boolean stands(List<String> choice, List<Word> words, int at) {
        if (at + choice.size() > words.size()) {
            return false;
        }
        for (var i = 0; i < choice.size(); i++) {
            var word = words.get(at + i);
            if (!word.said().equals(choice.get(i)) || (at + i > 0 && word.pause() != Pause.NONE)) {
                return false;
            }
        }
        return true;
    }
}
