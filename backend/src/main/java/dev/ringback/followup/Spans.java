package dev.ringback.followup;

import java.time.Duration;

/** Spans of time as people say them. */
final class Spans {

    private Spans() {}

    static String inWords(Duration span) {
        var minutes = span.toMinutes();
        if (minutes % (24 * 60) == 0) {
            return plural(minutes / (24 * 60), "day");
        }
        return minutes % 60 == 0 ? plural(minutes / 60, "hour") : plural(minutes, "minute");
    }

    private static String plural(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
