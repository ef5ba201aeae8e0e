package dev.ringback.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Forms of numbers that a country has given up, or keeps for some callers only, and that phones and carriers still send: beside the form that
 * texts and calls of today reach.
 */
final class Relics {

    private static final List<Rewriting> TO_PRESENT = List.of(
            // Mexico dialled a 1 before mobiles from abroad, and 01, 044 and 045 at home, till 2019.
            new Rewriting("\\+52(?:1|01|04[45])([0-9]{10})", "+52$1"),
            // Argentina's mobiles have a 9 when called from abroad and a 15 behind the area code at home; some write
            // both.
            new Rewriting("\\+549([0-9]{2})15([0-9]{8})", "+549$1$2"),
            new Rewriting("\\+549([0-9]{3})15([0-9]{7})", "+549$1$2"),
            new Rewriting("\\+549([0-9]{4})15([0-9]{6})", "+549$1$2"),
            // Brazil's mobiles were given a ninth digit till 2016; WhatsApp still names many by eight.
            new Rewriting("\\+55([0-9]{2})([6-9][0-9]{7})", "+55$19$2"),
            // Benin put 01 before all of its numbers in 2024.
            new Rewriting("\\+229([0-9]{8})", "+22901$1"),
            // Italy's landlines keep their zero when called from abroad, since 1998; what begins with a 3 is a mobile.
            new Rewriting("\\+39([124-9][0-9]{5,10})", "+390$1"));

    private static final List<Rewriting> TO_PAST = List.of(
            new Rewriting("\\+52([0-9]{10})", "+521$1"),
            new Rewriting("\\+55([0-9]{2})9([0-9]{8})", "+55$1$2"),
            new Rewriting("\\+22901([0-9]{8})", "+229$1"));

    private static final Rewriting ARGENTINE = new Rewriting("\\+54([1-8][0-9]{9})", "+549$1");

    private Relics() {}

    private record Rewriting(Pattern form, String other) {

        Rewriting(String form, String other) {
            this(Pattern.compile(form), other);
        }

        Stream<String> of(String e164) {
            var number = form.matcher(e164);
            return number.matches() ? Optional.of(number.replaceFirst(other)).stream() : Stream.empty();
        }
    }

    /** What this may be in the form of today; none for nearly every number. */
    static Stream<String> presentForms(String e164) {
        return TO_PRESENT.stream().flatMap(it -> it.of(e164));
    }

    /** What this is when it is a mobile's: Argentina's have a 9 that carriers leave out of a sender now and then. */
    static Optional<String> mobile(String e164) {
        return ARGENTINE.of(e164).findFirst();
    }

    /** This form, and the older ones under which carriers have named the same number. */
    static List<String> formsOf(String e164) {
        return Stream.concat(Stream.of(e164), TO_PAST.stream().flatMap(it -> it.of(e164)))
                .toList();
    }
}
