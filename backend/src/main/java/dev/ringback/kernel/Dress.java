package dev.ringback.kernel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a number comes dressed in: the address of a telephone exchange, a link, or the name of a channel. */
final class Dress {

    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>.*");
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z][A-Za-z0-9.-]*):(\\S.*)");
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern CONTEXT = Pattern.compile("(?i).*;phone-context=(\\+[0-9.() -]+).*");
    private static final Pattern NUMBER = Pattern.compile("[+\\p{Nd} ()./\\u00a0-]*\\p{Nd}[+\\p{Nd} ()./\\u00a0-]*");
    private static final Pattern HOST = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}(:[0-9]+)?");

    /** Addresses whose first part is a number, if it looks like one. In others, of chats or of apps, digits are an account. */
    private static final Set<String> OF_NUMBERS = Set.of(
            "sip", "sips", "tel", "callto", "sms", "smsto", "mms", "whatsapp", "rcs", "phone", "mobile", "cell", "fax");

    private Dress() {}

    /** The number within, as it is written there; empty when there can be none. */
    static Optional<String> takenOff(String spelling) {
        var text = unescaped(spelling.strip());
        var named = NAMED.matcher(text);
        var bare = named.matches() ? named.group(1).strip() : text;
        var address = ADDRESS.matcher(bare);
        if (address.matches()) {
            return OF_NUMBERS.contains(address.group(1).toLowerCase(Locale.ROOT))
                    ? firstPart(address.group(2))
                    : Optional.empty();
        }
        return bare.indexOf('@') < 0 ? Optional.of(bare) : firstPart(bare);
    }

    private static String unescaped(String text) {
        if (!ESCAPED.matcher(text).find()) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IllegalArgumentException halfEscaped) {
            return text;
        }
    }

    /** Of {@code //+15125550143;npdi:secret@trunk.example.com;user=phone} the number. */
    private static Optional<String> firstPart(String address) {
        var end = address.indexOf('@');
        var user = end < 0 ? address : address.substring(0, end);
        var number = user.replaceFirst("^//", "").split("[;?]", 2)[0];
        var context = CONTEXT.matcher(user);
        if (context.matches()) {
            return Optional.of("tel:" + number + ";phone-context=" + context.group(1));
        }
        var bare = end < 0 ? number : number.split(":", 2)[0];
        return Optional.of(bare.strip())
                .filter(it -> NUMBER.matcher(it).matches() && !HOST.matcher(it).matches());
    }
}
