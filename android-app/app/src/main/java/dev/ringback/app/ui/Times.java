package dev.ringback.app.ui;

import android.content.Context;
import android.text.format.DateFormat;
import dev.ringback.app.R;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says times as the phone is set: its language, and 12 or 24 hours. */
public final class Times {
    private final Context context;
    private final ZoneId zone;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter date;

    public Times(Context context, ZoneId zone) {
        this.context = context;
        this.zone = zone;
        var locale = context.getResources().getConfiguration().getLocales().get(0);
        this.clock = pattern(locale, DateFormat.is24HourFormat(context) ? "Hm" : "hma");
        this.date = pattern(locale, "EEEdMMM");
    }

    private static DateTimeFormatter pattern(Locale locale, String parts) {
        // Android writes the day period as "B" in some languages, which java.time knows only since Android 14.
        var best = DateFormat.getBestDateTimePattern(locale, parts).replaceAll("[bB]+", "a");
        return DateTimeFormatter.ofPattern(best, locale);
    }

    /** "9:14 AM" or "09:14". */
    public String clock(Instant at) {
        return clock.format(at.atZone(zone));
    }

    /** The time alone today, else with the day. */
    public String when(Instant at, Instant now) {
        return dayOf(at).equals(dayOf(now))
                ? clock(at)
                : context.getString(R.string.day_and_time, date.format(at.atZone(zone)), clock(at));
    }

    /** "8:00 AM to 10:00 AM". */
    public String window(Instant from, Instant to) {
        return context.getString(R.string.window, clock(from), clock(to));
    }

    /** "Sat, Nov 21". */
    public String day(LocalDate day) {
        return date.format(day);
    }

    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
