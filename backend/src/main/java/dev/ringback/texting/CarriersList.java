package dev.ringback.texting;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier lists as sent to a number since one of our texts was handed over, less what is known to be other texts. One of these may be
 * ours in other words: carriers straighten quotation marks, put a sentence in front for a trial account, shorten links, or black the words out.
 */
public final class CarriersList {

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)\\S+|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}/\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Pattern BLACKED_OUT = Pattern.compile("(?:[^\\p{L}\\p{N}]|[xX]{2,}|(?i:redacted))*");

    /** So much of our words must be found in those of the list, out of ten. */
    private static final int OF_TEN = 7;

    /** More words than any carrier puts before or after a text. */
    private static final int MOST_ADDED = 12;

    private CarriersList() {}

    /**
     * One of the texts that the carrier lists.
     *
     * @param body as the carrier keeps it; blank when it blacks words out
     * @param at when the carrier took it; null when it does not say
     */
    public record Listed(
            String body, Receipt receipt, @Nullable Instant at) {}

    /**
     * Which of these is our text: the one whose words agree best, of several alike the earliest. Of one whose words were blacked out nothing can be
     * told but that it is the only one. While there is one that may be ours, it is not known that ours is not there.
     */
    public static LookupOutcome find(TextMessage text, List<Listed> listed) {
        if (listed.isEmpty()) {
            return new LookupOutcome.NotFound();
        }
        var ours = words(text.body());
        return listed.stream()
                .filter(it -> agrees(text.body(), ours, it.body()))
                .min(Comparator.<Listed>comparingInt(it -> -found(ours, words(it.body())))
                        .thenComparing(Listed::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .or(() -> onlyOneBlackedOut(listed))
                .<LookupOutcome>map(it -> new LookupOutcome.Found(it.receipt()))
                .orElseGet(LookupOutcome.Doubtful::new);
    }

    private static boolean agrees(String body, List<String> ours, String listed) {
        var theirs = words(listed);
        return body.equals(listed)
                || (!ours.isEmpty()
                        && 10 * found(ours, theirs) >= OF_TEN * ours.size()
                        && theirs.size() <= 2 * ours.size() + MOST_ADDED);
    }

    /** How many of our words are in theirs, each counted as often as it is in both. */
    private static int found(List<String> ours, List<String> theirs) {
        var left = new ArrayList<>(theirs);
        return (int) ours.stream().filter(left::remove).count();
    }

    private static Optional<Listed> onlyOneBlackedOut(List<Listed> listed) {
        return listed.size() == 1 && isBlackedOut(listed.getFirst().body())
                ? Optional.of(listed.getFirst())
                : Optional.empty();
    }

    private static boolean isBlackedOut(String body) {
        return BLACKED_OUT.matcher(body).matches();
    }

    /** Letters and digits, without what carriers change: accents, punctuation, capitals and links. */
    private static List<String> words(String body) {
        var plain = Normalizer.normalize(LINK.matcher(body).replaceAll(" "), Normalizer.Form.NFKD);
        var folded =
                ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT).replaceAll("['’‘`´]", "");
        return BETWEEN_WORDS.splitAsStream(folded).filter(it -> !it.isEmpty()).toList();
    }
}
