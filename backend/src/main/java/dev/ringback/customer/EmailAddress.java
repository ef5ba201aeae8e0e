package dev.ringback.customer;

import dev.ringback.kernel.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, of the shape that people have: no quotes, no comments, a domain with a dot. Whether mail arrives there
 * only mail can tell. Prints only its domain.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final String ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern SHAPE =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    public EmailAddress {
        if (!isOne(value) || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Reads an address in any case; empty when it has not the shape of one. */
    public static Optional<EmailAddress> of(String text) {
        // Telephones put in invisible characters and the keyboards of some countries full-width ones, which mail would
        // not.
        var stripped = Normalizer.normalize(Text.seen(text), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
        return isOne(stripped) ? Optional.of(new EmailAddress(stripped)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "…" + value.substring(value.indexOf('@'));
    }
}
