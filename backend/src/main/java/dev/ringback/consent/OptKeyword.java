package dev.ringback.consent;

import dev.ringback.kernel.Folded;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A text that is nothing but a word the carrier itself acts on.
 *
 * <p>STOP is read generously, since whoever says it means it: in any case, with any spaces and punctuation, also between its letters, in
 * letters that only look like its own, and said over and over. START and HELP are read as Twilio reads them. Twilio takes YES for START too, but where people answer questions a
 * plain "yes" mostly answers one: it is START only where Twilio says so itself, which {@link #named} understands.
 *
 * @see <a href="https://help.twilio.com/articles/223134027">Twilio: STOP, START and HELP keywords</a>
 * @see <a href="https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(a)(10)">47 CFR 64.1200(a)(10)</a>
 */
public enum OptKeyword {
    STOP("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT"),
    START("START", "UNSTOP"),
    HELP("HELP", "INFO");

    private final Set<String> words;

    OptKeyword(String... words) {
        this.words = Set.of(words);
    }

    /** The keyword that a text is; empty when it says anything else. */
    public static Optional<OptKeyword> of(String body) {
        if (isStop(words(Folded.fold(body)))) {
            return Optional.of(STOP);
        }
        var said = words(Normalizer.normalize(body, Normalizer.Form.NFKC));
        return Arrays.stream(values()).filter(it -> it.words.contains(said)).findFirst();
    }

    private static String words(String body) {
        return body.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean isStop(String said) {
        return STOP.words.contains(said.replace(" ", ""))
                || Arrays.stream(said.replace("OPT OUT", "OPTOUT").split(" ")).allMatch(STOP.words::contains);
    }

    /** The keyword that Twilio says a text is, in its field OptOutType; empty when it says none. */
    public static Optional<OptKeyword> named(String optOutType) {
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(optOutType.strip()))
                .findFirst();
    }
}
