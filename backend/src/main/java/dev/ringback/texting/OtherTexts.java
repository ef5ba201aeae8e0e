package dev.ringback.texting;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Our other texts to the number that a text goes to, as they stand once it has been noted as handed over: read once, for every question
 * that depends on them.
 */
record OtherTexts(List<TextMessage> all) {

    /** All but this one that were written since then. */
    static OtherTexts than(TextMessage text, Texts texts, Instant since) {
        return new OtherTexts(texts.writtenTo(text.company(), text.to(), since).stream()
                .filter(it -> !it.id().equals(text.id()) && !it.isToColleague())
                .toList());
    }

    /** Whether the carrier may be taking one at this moment that was handed to it after then. */
    boolean isAnyUnderway(Instant since) {
        return all.stream()
                .anyMatch(it -> it.isUnderway()
                        && it.handedOverAt().filter(since::isBefore).isPresent());
    }

    /** Those that were written since then and that the carrier has, or may have. */
    List<TextMessage> gone(Instant since) {
        return all.stream()
                .filter(it -> it.hasGone() && !it.createdAt().isBefore(since))
                .toList();
    }

    boolean isAnyGone(Instant since, Predicate<TextMessage> like) {
        return gone(since).stream().anyMatch(like);
    }
}
