package dev.ringback.followup;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.ringback.company.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which callers say that something is urgent. Reads, never guesses: each finding is a piece of the text itself. */
final class UrgencySignals {

    private record Signal(Urgency urgency, Pattern words) {}

    private static final List<Signal> SIGNALS = List.of(
            emergency("(smell(s|ing)?|odor) (of |like )?(natural )?gas|gas (leak|smell|odor)(ing)?"),
            emergency("carbon monoxide|(co|monoxide) (alarm|detector) (is |keeps |went )?(going off|beeping|off)"),
            emergency(
                    "(pipe|main|line|hose|heater|tank) (has |just |is )*(burst|broke|exploded)|burst (pipe|main|line|hose)"),
            emergency(
                    "flood(ed|ing)|(water|ceiling) (is |was )?(actively |just )*(gushing|pouring|spraying|leaking|running) (in|out|down|through|from|everywhere|all over)"),
            emergency("water (is )?(actively |just )*(leaking|gushing|pouring|spraying)|active(ly)? leak(ing)?"),
            emergency("sewage( is)?( backing| coming| backed)? (up|out|in)|sewer (back(ed|ing)? ?up|backup)"),
            emergency(
                    "spark(s|ing)|burning smell|smell(s|ing)? (something |like )?burning|smok(e|ing) (is )?(from|out of|coming)|on fire|electrical fire"),
            high(
                    "no heat(ing)?|(heat|heater|heating|furnace|boiler) (is |has |just |just |has been )*(out|dead|off|broken|quit|stopped|gone|not working|won't start)"),
            high(
                    "no (cooling|air conditioning|a/?c)|(a/?c|air conditioner|air conditioning) (is |has |just )*(out|dead|broken|quit|stopped|not working)"),
            high("no (hot )?water|no (power|electricity)|(power|electricity) (is |has |just )*(out|gone)|outage"),
            high("leak(s|ing)?|overflow(s|ing|ed)?|backed up|tripping|shock(ed)? me"));

    /** With somebody frail in the house, what is high becomes an emergency. */
    private static final Pattern FRAIL = Pattern.compile(
            "\\b(baby|babies|infant|newborn|toddler|elderly|grandmother|grandfather|on oxygen|medical equipment|disabled)\\b",
            CASE_INSENSITIVE);

    private static final Pattern CLAUSE_END = Pattern.compile("[.;!?\\n]|, (but|and then)\\b");
    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "\\b(no longer|not|isn'?t|aren'?t|wasn'?t|never|stopped|without|don'?t have( any)?|doesn'?t have( any)?|no sign of|no)\\W+(\\w+\\W+){0,2}$",
            CASE_INSENSITIVE);
    private static final Pattern DENIED_AFTER = Pattern.compile(
            "\\b(fixed|repaired|resolved|any ?more|last (year|month|winter|summer)|(months|years) ago|has stopped|back on( now)?)\\b",
            CASE_INSENSITIVE);

    private UrgencySignals() {}

    private static Signal emergency(String words) {
        return signal(Urgency.EMERGENCY, words);
    }

    private static Signal high(String words) {
        return signal(Urgency.HIGH, words);
    }

    private static Signal signal(Urgency urgency, String words) {
        return new Signal(urgency, Pattern.compile("\\b(?:" + words + ")\\b", CASE_INSENSITIVE));
    }

    /** What the text says of its own urgency: normal without words when it says nothing. */
    static Assessment read(String text) {
        var urgency = Urgency.NORMAL;
        var words = new LinkedHashSet<String>();
        for (var signal : SIGNALS) {
            var hits = hits(signal, text);
            words.addAll(hits);
            if (!hits.isEmpty() && signal.urgency().isAbove(urgency)) {
                urgency = signal.urgency();
            }
        }
        var frail = FRAIL.matcher(text);
        if (urgency == Urgency.HIGH && frail.find()) {
            words.add(frail.group());
            urgency = Urgency.EMERGENCY;
        }
        return new Assessment(urgency, List.copyOf(words));
    }

    private static List<String> hits(Signal signal, String text) {
        var hits = new ArrayList<String>();
        var matcher = signal.words().matcher(text);
        while (matcher.find()) {
            if (!isDenied(matcher, text)) {
                hits.add(matcher.group());
            }
        }
        return hits;
    }

    private static boolean isDenied(Matcher hit, String text) {
        var before = text.substring(0, hit.start());
        var ends = CLAUSE_END.matcher(before);
        var clause = 0;
        while (ends.find()) {
            clause = ends.end();
        }
        var next = CLAUSE_END.matcher(text).region(hit.end(), text.length());
        var after = text.substring(hit.end(), next.find() ? next.start() : text.length());
        return DENIED_BEFORE.matcher(before.substring(clause)).find()
                || DENIED_AFTER.matcher(after).find()
                || DENIED_AFTER.matcher(before.substring(clause)).find();
    }
}
