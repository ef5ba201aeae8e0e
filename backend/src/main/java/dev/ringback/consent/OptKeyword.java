package dev.ringback.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A text that is nothing but a word the carrier itself acts on.
 *
 * @see <a href="https://help.twilio.com/articles/223134027">Twilio: STOP, START and HELP keywords</a>
 */
public enum OptKeyword {
    STOP(Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT", "OPT OUT")),
    START(Set.of("START", "UNSTOP")),
    HELP(Set.of("HELP", "INFO"));

    private final Set<String> words;

    OptKeyword(Set<String> words) {
        this.words = words;
    }

    /** The keyword that a text is, whatever its case, spaces and punctuation; empty when it says anything else. */
    public static Optional<OptKeyword> of(String body) {
        var bare =
                body.replaceAll("[^\\p{L} ]", "").strip().replaceAll(" +", " ").toUpperCase(Locale.ROOT);
        for (var keyword : values()) {
            if (keyword.words.contains(bare)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }
}
