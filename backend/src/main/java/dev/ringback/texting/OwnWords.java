package dev.ringback.texting;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.joining;

import dev.ringback.kernel.Folded;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote themselves in a text: without a reaction to one of our texts, without what they quote of it, without what their telephone or
 * mail program puts beneath. A reaction, a quotation and an automatic answer ask for nothing, allow nothing and forbid nothing.
 *
 * @param text what is to be read; blank when they wrote nothing themselves
 * @param isWork whether there is anything for somebody to look at
 */
record OwnWords(String text, boolean isWork) {

    /** How an automatic answer says to have no more of them. */
    private static final Pattern INSTRUCTION = Pattern.compile(
            "[^.!?\\n]*\\b(?:reply|text|send|msg|responda|envie|repondez|textez|unsubscribed|resubscribe)\\b[^.!?\\n]*\\b(?:stop|start|help|end|alto|arret|unsubscribe|unsubscribed|resubscribe|opt)\\b[^.!?\\n]*[.!?]?",
            CASE_INSENSITIVE);

    /** Longer than any telephone's reaction and any carrier's text, in characters. */
    private static final int LONGEST = 10_000;

    private static final int FEWEST_QUOTED = 3;
    private static final int FEWEST_COPIED = 5;
    private static final int LONG_COPY = 8;
    private static final Pattern MARKS_BEHIND = Pattern.compile("^[^\\p{L}\\p{N}\\s]+");

    /** Google's telephones put these around reactions. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200A-\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFC]");

    private static final Pattern SPACE = Pattern.compile("[\\u00A0\\u2000-\\u2009\\u202F\\u205F\\u3000]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SENT_ON = Pattern.compile("^\\s*(?:fwd?|fw|re|rv|tr)\\s*:", CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[“„«\"]([^“”„«»\"]+)[”“»\"]");

    /**
     * Reads a text.
     *
     * @param ours what was written to them of late
     * @param withMedia whether pictures came with it, which are words enough
     */
    static OwnWords of(String body, List<String> ours, boolean withMedia) {
        if (body.length() > LONGEST) {
            return new OwnWords(body, true);
        }
        var whole = SPACE.matcher(UNSEEN.matcher(Normalizer.normalize(body, Normalizer.Form.NFC))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip();
        var ourWords = ours.stream().map(OwnWords::words).toList();
        var own = withoutCopies(withoutReactions(withoutAsides(withoutMail(whole, ourWords)), ourWords), ourWords)
                .strip();
        var saysNothing = !WORD.matcher(own).find() && !own.equals(whole);
        var isAutomatic = MachineWords.AUTOMATIC.matcher(Folded.fold(own)).find();
        return new OwnWords(saysNothing ? "" : own, withMedia || !(saysNothing || isAutomatic));
    }

    /** What an answer says that seems automatic, besides how to have no more of them: somebody may have written it after all. */
    String saidBesides() {
        return INSTRUCTION.matcher(text).replaceAll(" ").strip();
    }

    private static String withoutMail(String text, List<String> ours) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\\R", -1)));
        if (isMail(lines)) {
            var isOnlyMail =
                    MachineWords.HEADER.matcher(Folded.fold(lines.getFirst())).matches();
            lines.removeIf(it -> MachineWords.HEADER.matcher(Folded.fold(it)).matches());
            if (isOnlyMail) {
                lines.replaceAll(OwnWords::subject);
            } else {
                lines.removeIf(
                        it -> MachineWords.SUBJECT.matcher(Folded.fold(it)).lookingAt());
            }
        }
        lines.removeIf(it -> MachineWords.QUOTED_LINE.matcher(it).matches() && (isOurs(it, ours) || isACompanys(it)));
        lines.replaceAll(OwnWords::unsigned);
        for (var i = 1; i < lines.size(); i++) {
            if (MachineWords.SIGNED.matcher(lines.get(i)).matches()) {
                lines.subList(i, lines.size()).clear();
            }
        }
        return String.join("\n", lines).strip();
    }

    private static boolean isMail(List<String> lines) {
        return any(lines, MachineWords.ANSWERED_TO)
                || (any(lines, MachineWords.MAIL_FROM) && any(lines, MachineWords.MAIL_FIELD));
    }

    private static boolean any(List<String> lines, Pattern form) {
        return lines.stream().anyMatch(it -> form.matcher(Folded.fold(it)).matches());
    }

    private static String subject(String line) {
        var folded = Folded.of(line);
        var subject = MachineWords.SUBJECT.matcher(folded.text());
        return subject.lookingAt() ? line.substring(folded.end(subject.end())) : line;
    }

    private static boolean isACompanys(String marked) {
        return MachineWords.A_COMPANYS
                .matcher(Folded.fold(marked).replaceFirst("^[>|\\s]+", ""))
                .matches();
    }

    private static String unsigned(String line) {
        var folded = Folded.of(line);
        var signature = MachineWords.SIGNATURE.matcher(folded.text());
        if (signature.find()) {
            return line.substring(0, folded.start(signature.start()));
        }
        var before = MachineWords.SIGNATURE_BEFORE.matcher(folded.text());
        return before.find() ? line.substring(folded.end(before.end())) : line;
    }

    private static String withoutAsides(String text) {
        var folded = Folded.of(text);
        var left = new StringBuilder(text);
        MachineWords.ASIDE
                .matcher(folded.text())
                .results()
                .toList()
                .reversed()
                .forEach(it -> left.replace(folded.start(it.start()), folded.end(it.end()), " "));
        return left.toString().strip();
    }

    /** A text can tell of several reactions, and be followed by words. */
    private static String withoutReactions(String text, List<String> ours) {
        var folded = Folded.of(text);
        var thing = MachineWords.REACTION_TO_A_THING.matcher(folded.text());
        if (thing.find()) {
            return withoutReactions(text.substring(folded.end(thing.end())).strip(), ours);
        }
        var words = MachineWords.REACTION_TO_WORDS.matcher(folded.text());
        if (!words.find()) {
            var ofOne = MachineWords.REACTION_OF_ONE.matcher(folded.text());
            return ofOne.find() && isOurs(text.substring(folded.start(ofOne.end())), ours) ? "" : text;
        }
        var quoted = text.substring(folded.start(words.end()));
        var end = endOfQuotation(quoted, ours);
        var more = quoted.substring(end).strip();
        // Who loved "Dave" has written so.
        return !more.isEmpty()
                        && count(quoted.substring(0, end)) < FEWEST_COPIED
                        && !isOurs(quoted.substring(0, end), ours)
                ? text
                : withoutReactions(more, ours);
    }

    /** Where it ends that was quoted: where our own text does, and else at the mark that belongs to the first. */
    private static int endOfQuotation(String quoted, List<String> ours) {
        var opening = quoted.charAt(0);
        var closing = closing(opening);
        for (var end = quoted.lastIndexOf(closing); end > 0; end = quoted.lastIndexOf(closing, end - 1)) {
            if (isOurs(quoted.substring(1, end), ours)) {
                return end + 1;
            }
        }
        var depth = 1;
        for (var i = 1; i < quoted.length(); i++) {
            if (quoted.charAt(i) == closing) {
                depth--;
            } else if (quoted.charAt(i) == opening) {
                depth++;
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return quoted.length();
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '“', '„', '‟' -> '”';
            case '«' -> '»';
            case '‘' -> '’';
            default -> opening;
        };
    }

    private static boolean isOurs(String quoted, List<String> ours) {
        var words = words(quoted);
        return !words.isEmpty() && ours.stream().anyMatch(it -> (" " + it).contains(" " + words));
    }

    /** Each with a space behind it. */
    private static String words(String text) {
        return WORD.matcher(Folded.fold(text))
                .results()
                .map(it -> it.group() + " ")
                .collect(joining());
    }

    /** Leaves out what they quote of our texts between marks, and our texts as a whole wherever they stand. */
    private static String withoutCopies(String text, List<String> ours) {
        var left = QUOTED.matcher(text)
                .replaceAll(it -> count(it.group(1)) >= FEWEST_QUOTED && isOurs(it.group(1), ours)
                        ? " "
                        : Matcher.quoteReplacement(it.group()));
        for (var our : ours) {
            left = withoutCopy(left, our);
        }
        return left.equals(text) ? left : SENT_ON.matcher(left).replaceFirst("");
    }

    /** Without the longest piece of our text that stands there word for word, when it is the whole of it or a long part of its beginning. */
    private static String withoutCopy(String text, String our) {
        var folded = Folded.of(text);
        var theirs = WORD.matcher(folded.text()).results().toList();
        var ourWords = List.of(our.split(" "));
        for (var from = 0; from < theirs.size(); from++) {
            var alike = 0;
            while (alike < ourWords.size()
                    && from + alike < theirs.size()
                    && ourWords.get(alike).equals(theirs.get(from + alike).group())) {
                alike++;
            }
            if (alike >= LONG_COPY || (alike >= FEWEST_COPIED && alike == ourWords.size())) {
                var end = folded.end(theirs.get(from + alike - 1).end());
                return text.substring(0, folded.start(theirs.get(from).start()))
                        + " "
                        + MARKS_BEHIND.matcher(text.substring(end)).replaceFirst("");
            }
        }
        return text;
    }

    private static long count(String text) {
        return WORD.matcher(text).results().count();
    }
}
