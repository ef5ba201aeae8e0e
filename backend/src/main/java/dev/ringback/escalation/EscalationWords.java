package dev.ringback.escalation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence who was told and who is next.
 *
 * @param zone by whose clocks
 * @param since when the wait began: what happens on the same day is told by the time alone
 */
record EscalationWords(ZoneId zone, Instant since) {

    String of(List<StepReceipt> steps, EscalationView.@Nullable Next next, @Nullable Stop stop) {
        var parts = new ArrayList<String>();
        steps.forEach(it -> parts.add(of(it)));
        if (stop != null) {
            parts.add(of(stop));
        } else if (next != null) {
            parts.add((next.who() == null ? "nobody" : next.who().firstName()) + " next at " + time(next.dueAt()));
        } else {
            parts.add(steps.isEmpty() ? "nobody has to be told yet" : "nobody is left to tell");
        }
        var sentence = String.join("; ", parts);
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private String of(Stop stop) {
        var who = stop.by() == null ? null : stop.by().firstName();
        return switch (stop.reason()) {
            case CLAIMED -> who + " took it " + time(stop.at());
            case CLOSED -> (who == null ? "closed " : who + " closed it ") + time(stop.at());
            case IN_HAND -> "in hand since " + time(stop.at());
        };
    }

    private String of(StepReceipt step) {
        if (step.who() == null) {
            return "nobody was there to be told " + time(step.dueAt());
        }
        var who = step.who().firstName();
        if (step.skipReason() != null) {
            return skipped(who, step, step.skipReason());
        }
        if (step.toldAt() == null) {
            return step.state() == StepState.FAILED
                    ? who + " could not be " + told(step.by()) + " " + time(step.dueAt()) + why(step)
                    : who + " is being " + told(step.by());
        }
        return who + " was " + told(step.by()) + " " + time(step.toldAt()) + since(step);
    }

    private String skipped(String who, StepReceipt step, Step.Skip why) {
        return switch (why) {
            case NOBODY -> "nobody was there to be told " + time(step.dueAt());
            case NO_PHONE -> who + " has no phone with the app";
            case NO_NUMBER -> who + " has no number to be " + told(step.by()) + " at";
            case NOT_CONFIGURED -> who + " could not be " + told(step.by()) + ": no carrier is set up";
            case GATHERED -> gathered(who, step);
            case TAKEN_MEANWHILE -> who + " need not be " + told(step.by()) + " any more";
        };
    }

    private String gathered(String who, StepReceipt step) {
        var together = step.together();
        if (together != null && together.dropped()) {
            return skipped(who, step, Step.Skip.TAKEN_MEANWHILE);
        }
        var more = together == null ? " among others" : together.words();
        return together == null || together.toldAt() == null
                ? who + " is to be " + told(step.by()) + " of this" + more
                : who + " was " + told(step.by()) + " " + time(together.toldAt()) + " of this" + more;
    }

    private String since(StepReceipt step) {
        if (step.state() == StepState.FAILED) {
            return why(step);
        }
        if (step.openedAt() != null) {
            return (step.by() == Rung.By.CALL ? ", answered " : ", opened ") + time(step.openedAt());
        }
        return "";
    }

    private static String why(StepReceipt step) {
        return step.failure() == null ? "" : ", " + step.failure();
    }

    private static String told(Rung.By by) {
        return switch (by) {
            case PUSH -> "told";
            case TEXT -> "texted";
            case CALL -> "called";
        };
    }

    private String time(Instant at) {
        var sameDay = at.atZone(zone).toLocalDate().equals(since.atZone(zone).toLocalDate());
        return DateTimeFormatter.ofPattern(sameDay ? "HH:mm" : "MMM d HH:mm", Locale.US)
                .withZone(zone)
                .format(at);
    }
}
