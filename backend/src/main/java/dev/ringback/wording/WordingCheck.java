package dev.ringback.wording;

import static java.util.stream.Collectors.joining;

import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Text;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a wording before it is saved. What is wrong is said in words for whoever wrote it. */
final class WordingCheck {

    private static final String FIELD = "wording";
    private static final int LONGEST = 1_000;
    /** What carriers take as one text. */
    private static final int LONGEST_FILLED_IN = 1_600;

    private static final int MOST_SEGMENTS = 10;
    private static final int LONGEST_CONFIRMATION = 320;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");

    private WordingCheck() {}

    /** The wording as it is kept: without surrounding space, and with one kind of line end.
     *
     * @throws InvalidInput when it cannot be used */
    static String kept(Template kind, String wording, Map<Placeholder, String> samples) {
        var kept = Text.required(FIELD, wording, LONGEST).replaceAll("\r\n?", "\n");
        printable(kept);
        var form = Form.parse(kind, kept);
        kind.needed().forEach(it -> says(form, it));
        asksOneThing(kept, kind == Template.OPT_OUT_CONFIRMATION ? 0 : 1);
        isShortEnough(form, samples);
        if (kind == Template.OPT_OUT_CONFIRMATION) {
            isNothingButAConfirmation(form.fillIn(samples), samples.getOrDefault(Placeholder.COMPANY, ""));
        }
        return kept;
    }

    private static void printable(String wording) {
        var control = UNPRINTABLE.matcher(wording);
        if (control.find()) {
            throw refused("Character %,d (U+%04X) cannot be sent. Use plain text and line ends."
                    .formatted(control.start() + 1, wording.codePointAt(control.start())));
        }
    }

    private static void says(Form form, Set<Placeholder> oneOf) {
        if (oneOf.stream().noneMatch(form.blanks()::contains)) {
            throw refused("This kind of text must say %s."
                    .formatted(oneOf.stream().map(Placeholder::written).collect(joining(" or "))));
        }
    }

    private static void asksOneThing(String wording, int most) {
        var questions =
                wording.codePoints().filter(it -> it == '?' || it == '？').count();
        if (questions > most) {
            throw refused(
                    most == 0
                            ? "This kind of text confirms, and asks nothing: leave the question mark out."
                            : "There are %d question marks. A text asks one thing at most.".formatted(questions));
        }
    }

    private static void isShortEnough(Form form, Map<Placeholder, String> samples) {
        var segments = Segments.of(form.fillIn(samples)).segments();
        if (segments > MOST_SEGMENTS) {
            throw refused("Filled in it takes %d segments, each paid for; at most %d are allowed."
                    .formatted(segments, MOST_SEGMENTS));
        }
        if (form.longest() > LONGEST_FILLED_IN) {
            throw refused("With long names it would have %,d characters; carriers take %,d. Use fewer placeholders."
                    .formatted(form.longest(), LONGEST_FILLED_IN));
        }
    }

    private static void isNothingButAConfirmation(String filledIn, String companyName) {
        if (filledIn.length() > LONGEST_CONFIRMATION) {
            throw refused("Filled in it has %,d characters; this kind of text has at most %d."
                    .formatted(filledIn.length(), LONGEST_CONFIRMATION));
        }
        var promises = Promises.in(filledIn, companyName);
        if (!promises.isEmpty()) {
            throw refused("This kind of text only confirms. Leave \"%s\" out."
                    .formatted(promises.getFirst().words()));
        }
    }

    private static InvalidInput refused(String message) {
        return new InvalidInput(FIELD, message);
    }
}
