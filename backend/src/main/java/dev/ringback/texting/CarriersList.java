package dev.ringback.texting;

import dev.ringback.kernel.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the carrier lists as sent to a number since one of our texts was handed over, less what is known to be other texts. One of these may be
 * ours in other words: carriers straighten quotation marks, put a sentence in front for a trial account, shorten links, or black the words out.
 */
public final class CarriersList {

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)\\S+|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}/\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern BLACKED_OUT = Pattern.compile("(?:[^\\p{L}\\p{N}]|[xX]{2,}|(?i:redacted))*");

    /** So much of our words must be found in those of the list, out of ten. */
    private static final int OF_TEN = 7;

    /** More words than any carrier puts before or after a text; a short text may stand in another by chance. */
    private static final int MOST_ADDED = 12;

    private static final int FEW_WORDS = 8;

    private static final Pattern TELL_TALE =
            Pattern.compile(".*\\p{N}.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|noon"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|not|no");

    private CarriersList() {}

    /**
     * One of the texts that the carrier lists.
     *
     * @param body as the carrier keeps it; blank when it blacks words out
     */
    public record Listed(String body, Receipt receipt) {}

    /**
     * Which of these is our text: the one whose words agree, when the others certainly do not. Of one whose words were blacked out nothing can be
     * told but that it is the only one. While there is one that may be ours, it is not known that ours is not there.
     */
    public static LookupOutcome find(TextMessage text, List<Listed> listed) {
        if (listed.isEmpty()) {
            return new LookupOutcome.NotFound();
        }
        var ours = words(text.body());
        var possible = listed.stream()
                .filter(it -> isBlackedOut(it.body()) || agrees(text.body(), ours, it.body()))
                .toList();
        var isClear = possible.size() == 1
                && (listed.size() == 1 || !isBlackedOut(possible.getFirst().body()));
        return isClear ? new LookupOutcome.Found(possible.getFirst().receipt()) : new LookupOutcome.Doubtful();
    }

    private static boolean agrees(String body, List<String> ours, String listed) {
        if (body.equals(listed)) {
            return true;
        }
        var theirs = words(listed);
        var mostAdded = ours.size() < FEW_WORDS ? FEW_WORDS : MOST_ADDED;
        return !ours.isEmpty()
                && 10 * found(ours, theirs) >= OF_TEN * ours.size()
                && theirs.size() <= ours.size() + mostAdded
                && (tellTale(ours).equals(tellTale(theirs)) || isCutShort(ours, theirs));
    }

    /** Times, prices and days are what two texts of a company differ in. */
    private static List<String> tellTale(List<String> words) {
        return words.stream()
                .filter(it -> TELL_TALE.matcher(it).matches())
                .sorted()
                .toList();
    }

    private static boolean isCutShort(List<String> ours, List<String> theirs) {
        return theirs.size() < ours.size() && ours.subList(0, theirs.size()).equals(theirs);
    }

    /** How many of our words are in theirs, each counted as often as it is in both. */
    private static int found(List<String> ours, List<String> theirs) {
        var left = new ArrayList<>(theirs);
        return (int) ours.stream().filter(left::remove).count();
    }

    private static boolean isBlackedOut(String body) {
        return BLACKED_OUT.matcher(body).matches();
    }

    /** Letters and digits, without what carriers change: accents, punctuation, capitals and links. */
    private static List<String> words(String body) {
        var folded = Folded.fold(LINK.matcher(body).replaceAll(" ")).replace("'", "");
        return BETWEEN_WORDS.splitAsStream(folded).filter(it -> !it.isEmpty()).toList();
    }
}
