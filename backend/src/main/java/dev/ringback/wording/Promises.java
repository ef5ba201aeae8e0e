package dev.ringback.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a text promises, by the patterns of {@code promises.yaml}. */
public final class Promises {

    private static final List<PromisePattern> PATTERNS = PromiseFile.read();

    private static final String WEB_ADDRESS = "https?://\\S+";
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?] ");

    private Promises() {}

    static List<PromisePattern> patterns() {
        return PATTERNS;
    }

    /** All that it promises, in the order of the text. What is of one kind and overlaps is one promise. */
    public static List<Promise> in(String body) {
        return in(body, "");
    }

    /** The same in a text of a company of this name, by which nothing is promised: of Discount Plumbing, say. */
    public static List<Promise> in(String body, String companyName) {
        var unnamed = withoutNames(body, companyName);
        var plain = PromisePattern.plain(unnamed);
        var text = PromisePattern.Plain.of(unnamed).quoting(body);
        var certain = PATTERNS.stream()
                .filter(it -> it.yieldsTo().isEmpty())
                .flatMap(it -> it.in(text))
                .toList();
        var all = PATTERNS.stream()
                .flatMap(pattern -> pattern.in(text)
                        .filter(it -> certain.stream()
                                .filter(other -> pattern.yieldsTo().contains(other.kind()))
                                .noneMatch(other -> shareSentence(plain, it, other))));
        return joined(body, all);
    }

    /** The text, with a word of the same length for each name and web address. */
    private static String withoutNames(String body, String companyName) {
        var named = companyName.isBlank() ? WEB_ADDRESS : WEB_ADDRESS + "|" + Pattern.quote(companyName);
        return Pattern.compile(named)
                .matcher(body)
                .replaceAll(it -> "x".repeat(it.group().length()));
    }

    private static List<Promise> joined(String body, Stream<Promise> found) {
        var joined = new ArrayList<Promise>();
        found.sorted(Comparator.comparing(Promise::kind).thenComparing(Promise::start))
                .forEachOrdered(it -> {
                    var overlaps = !joined.isEmpty()
                            && joined.getLast().kind() == it.kind()
                            && it.start() < joined.getLast().end();
                    joined.add(overlaps ? together(body, joined.removeLast(), it) : it);
                });
        return joined.stream().sorted(Comparator.comparingInt(Promise::start)).toList();
    }

    private static Promise together(String body, Promise first, Promise second) {
        var end = Math.max(first.end(), second.end());
        return new Promise(first.kind(), body.substring(first.start(), end), first.start(), end);
    }

    private static boolean shareSentence(String plain, Promise one, Promise other) {
        var from = Math.min(one.end(), other.end());
        var to = Math.max(one.start(), other.start());
        return from >= to || !END_OF_SENTENCE.matcher(plain.substring(from, to)).find();
    }
}
