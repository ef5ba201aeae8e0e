package dev.ringback.followup;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.ringback.company.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The words by which callers say that something is urgent. Reads, never guesses: each finding is a piece of the text itself. */
final class UrgencySignals {

    private record Signal(Urgency urgency, Pattern words) {}

    private record Hit(Signal signal, int start, int end) {}

    private static final List<Signal> SIGNALS = List.of(
            emergency("(smell(s|ing)?|odor) (of |like )?(natural )?gas|gas (leak|smell|odor)(ing)?"),
            emergency("carbon monoxide|(co|monoxide) (alarm|detector) (is |keeps |went )?(going off|beeping|off)"),
            emergency(
                    "(pipe|main|line|hose|heater|tank) (has |just |is )*(burst|broke|exploded)|burst (pipe|main|line|hose)"),
            emergency(
                    "flood(ed|ing)|(water|ceiling) (is |was |keeps )?(actively |just )*(gushing|pouring|spraying|leaking|running|rushing|coming) (in|out|down|through|from|everywhere|all over)"),
            emergency("water (is )?(actively |just )*(leaking|gushing|pouring|spraying)|active(ly)? leak(ing)?"),
            emergency(
                    "(can't|cannot|can not) (find|turn|close|reach|get to)( off)? (the|our|my) (water )?(main )?(shut ?-?off|valve)"),
            emergency("sewage( is)?( backing| coming| backed)? (up|out|in)|sewer (back(ed|ing)? ?up|backup)"),
            emergency(
                    "spark(s|ing)|burning smell|smell(s|ing)? (something |like )?burning|smok(e|ing) (is )?(from|out of|coming)|on fire|electrical fire"),
            high(
                    "no heat(ing)?|(heat|heater|heating|furnace|boiler) (is |has |been |just |went )*(out|dead|off|broken|quit|stopped|gone|not working|isn't (working|heating)|won't (start|turn on|work))"),
            high(
                    "no (cooling|air conditioning|a/?c)|(a/?c|air conditioner|air conditioning) (is |has |been |just |went )*(out|dead|broken|quit|stopped|not working|isn't (working|cooling)|won't (start|turn on|work))"),
            high(
                    "no (hot )?water|(no|lost( our| my| the)?) (power|electricity)|(power|electricity) (is |has |just |went )*(out|gone)|outage"),
            high("leak(s|ing)?|overflow(s|ing|ed)?|backed up|tripping|shock(ed)? me"));

    /** With somebody frail in the house, what is high becomes an emergency. */
    private static final Pattern FRAIL = Pattern.compile(
            "\\b(baby|babies|infant|newborn|toddler|elderly|grandmother|grandfather|on oxygen|medical equipment|disabled)\\b",
            CASE_INSENSITIVE);

    private static final Pattern CLAUSE_START = Pattern.compile(
            "[.;!?\\n]|\\b(but|now|however)\\b|\\band (then|it|it's|he|she|there|there's|the|this|that|we|i|i'm|my|our|water)\\b",
            CASE_INSENSITIVE);
    private static final Pattern CLAUSE_END = Pattern.compile("[.;!?\\n]|, (but|and then)\\b", CASE_INSENSITIVE);
    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "\\b(no longer|not|isn't|isnt|aren't|wasn't|weren't|never|stopped|without|(don't|doesn't|didn't)( (have|see|smell|hear))?( any)?|no sign of|no(?!,))\\W+(\\w+\\W+){0,2}$",
            CASE_INSENSITIVE);
    private static final Pattern DENIED_AFTER = Pattern.compile(
            "\\b(fixed|repaired|resolved|any ?more|last (year|month|winter|summer)|(months|years) ago|has stopped|back on( now)?)\\b",
            CASE_INSENSITIVE);

    /** Work that was done on the thing in question once says nothing of what it does today. */
    private static final Pattern EARLIER_WORK = Pattern.compile(
            "\\w (you|they|he|she|we|i|somebody|someone)( guys| just)? (installed|put in|fixed|repaired|replaced|serviced|worked on|bought)\\b",
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
    static Reading reading(String text) {
        // Phones write a curly apostrophe.
        var plain = text.replace('’', '\'');
        var urgency = Urgency.NORMAL;
        var hits = new ArrayList<Reading.Hit>();
        for (var hit : stated(plain)) {
            hits.add(new Reading.Hit(
                    hit.signal().urgency(), text.substring(hit.start(), hit.end()), hit.start(), hit.end(), "signal"));
            if (hit.signal().urgency().isAbove(urgency)) {
                urgency = hit.signal().urgency();
            }
        }
        var frail = FRAIL.matcher(text);
        if (urgency == Urgency.HIGH && frail.find()) {
            hits.add(new Reading.Hit(Urgency.EMERGENCY, frail.group(), frail.start(), frail.end(), "frail"));
            urgency = Urgency.EMERGENCY;
        }
        return new Reading(urgency, hits, List.of());
    }

    /** What is said to be so, in the order of the signals; not what is denied or over. */
    private static List<Hit> stated(String text) {
        var hits = new ArrayList<Hit>();
        for (var signal : SIGNALS) {
            var matcher = signal.words().matcher(text);
            while (matcher.find()) {
                hits.add(new Hit(signal, matcher.start(), matcher.end()));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::start));
        var stated = new ArrayList<Hit>();
        var said = 0;
        for (var hit : hits) {
            // The "no" of "no heat" denies nothing that follows it.
            if (!isDenied(hit, text, said)) {
                stated.add(hit);
                said = Math.max(said, hit.end());
            }
        }
        stated.sort(Comparator.comparingInt(hit -> SIGNALS.indexOf(hit.signal())));
        return stated;
    }

    private static boolean isDenied(Hit hit, String text, int said) {
        var clause = Math.min(said, hit.start());
        var starts = CLAUSE_START.matcher(text).region(clause, hit.start());
        while (starts.find()) {
            clause = starts.end();
        }
        var before = text.substring(clause, hit.start());
        var next = CLAUSE_END.matcher(text).region(hit.end(), text.length());
        var after = text.substring(hit.end(), next.find() ? next.start() : text.length());
        var earlierWork = EARLIER_WORK.matcher(after);
        var today = earlierWork.find() ? after.substring(0, earlierWork.start()) : after;
        return DENIED_BEFORE.matcher(before).find()
                || DENIED_AFTER.matcher(today).find()
                || DENIED_AFTER.matcher(before).find();
    }
}
