package dev.ringback.company;

import static java.util.Objects.requireNonNullElse;

import dev.ringback.company.BusinessHours.Span;
import dev.ringback.kernel.Horizon;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Text;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads settings as an owner gives them: what is left out stays as it is. Each value that cannot be used is named. */
final class Settings {

    private static final int MOST_HOLIDAYS = 400;
    private static final int MOST_INTERNAL_NUMBERS = 200;
    private static final int LONGEST_NAME = 100;
    private static final int DAY = 24 * 60;

    static final int WEEK = 7 * DAY;

    private Settings() {}

    record Day(DayOfWeek day, String opens, String closes) {}

    record Holiday(String date, String name) {}

    record Windows(
            @Nullable Integer emergencyMinutes,
            @Nullable Integer highBusinessMinutes,
            @Nullable Integer normalBusinessMinutes,
            @Nullable Integer lowBusinessDays) {}

    record Input(
            long expectedVersion,
            @Nullable String timeZone,
            @Nullable List<Day> businessHours,
            @Nullable List<Holiday> holidays,
            @Nullable Windows callbackWindows,
            @Nullable Integer dormantAfterMonths,
            @Nullable Integer reopenWithinDays,
            @Nullable Integer claimIdleMinutes,
            @Nullable List<String> internalNumbers,
            @Nullable TextingInput texting,
            @Nullable String idempotencyKey) {}

    static BusinessHours hours(BusinessHours present, Input input, Instant now) {
        var today = now.atZone(present.zone()).toLocalDate();
        return new BusinessHours(
                input.timeZone() == null ? present.zone() : zone(input.timeZone()),
                input.businessHours() == null ? present.week() : week(input.businessHours()),
                input.holidays() == null ? present.holidays() : holidays(input.holidays(), today));
    }

    private static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new InvalidInput("timeZone", "This is no time zone; use an IANA name such as America/Chicago.");
        }
        return ZoneId.of(id);
    }

    private static Map<DayOfWeek, Span> week(List<Day> days) {
        if (days.isEmpty()) {
            throw new InvalidInput("businessHours", "A company is open on one day of the week at least.");
        }
        var week = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
        for (int i = 0; i < days.size(); i++) {
            var field = "businessHours[" + i + "]";
            var day = days.get(i);
            var opens = parse(field + ".opens", day.opens(), LocalTime::parse, "a time such as 07:30");
            var closes = parse(field + ".closes", day.closes(), LocalTime::parse, "a time such as 18:00");
            if (!opens.isBefore(closes)) {
                throw new InvalidInput(field, "A day opens before it closes.");
            }
            if (week.put(day.day(), new Span(opens, closes)) != null) {
                throw new InvalidInput(field + ".day", "This day is given twice; a day has one span.");
            }
        }
        return week;
    }

    private static Map<LocalDate, String> holidays(List<Holiday> days, LocalDate today) {
        atMost("holidays", days, MOST_HOLIDAYS);
        var all = new TreeMap<LocalDate, String>();
        for (int i = 0; i < days.size(); i++) {
            var field = "holidays[" + i + "]";
            var date = parse(field + ".date", days.get(i).date(), LocalDate::parse, "a date such as 2026-12-25");
            Horizon.CALENDAR.check(field + ".date", date, today);
            if (all.put(date, Text.required(field + ".name", days.get(i).name(), LONGEST_NAME)) != null) {
                throw new InvalidInput(field + ".date", "This day is given twice.");
            }
        }
        return all;
    }

    static CallbackWindows windows(CallbackWindows present, @Nullable Windows given) {
        if (given == null) {
            return present;
        }
        var windows = new CallbackWindows(
                minutes("callbackWindows.emergencyMinutes", given.emergencyMinutes(), present.emergency(), DAY),
                minutes("callbackWindows.highBusinessMinutes", given.highBusinessMinutes(), present.high(), WEEK),
                minutes("callbackWindows.normalBusinessMinutes", given.normalBusinessMinutes(), present.normal(), WEEK),
                between("callbackWindows.lowBusinessDays", given.lowBusinessDays(), present.lowDays(), 1, 30));
        if (windows.emergency().compareTo(windows.high()) > 0) {
            throw new InvalidInput(
                    "callbackWindows.emergencyMinutes", "An emergency must not wait longer than what is high.");
        }
        return windows;
    }

    static FollowUpPolicy policy(FollowUpPolicy present, Input input) {
        return new FollowUpPolicy(
                between("dormantAfterMonths", input.dormantAfterMonths(), present.dormantAfterMonths(), 1, 120),
                between("reopenWithinDays", input.reopenWithinDays(), present.reopenWithinDays(), 0, 90),
                idle(present.claimIdle(), input.claimIdleMinutes()));
    }

    private static @Nullable Duration idle(@Nullable Duration present, @Nullable Integer minutes) {
        if (minutes == null) {
            return present;
        }
        return minutes == 0 ? null : Duration.ofMinutes(between("claimIdleMinutes", minutes, minutes, 15, 30 * DAY));
    }

    static Set<PhoneNumber> internalNumbers(Company company, @Nullable List<String> spellings) {
        if (spellings == null) {
            return company.internalNumbers();
        }
        atMost("internalNumbers", spellings, MOST_INTERNAL_NUMBERS);
        var all = new LinkedHashSet<PhoneNumber>();
        for (int i = 0; i < spellings.size(); i++) {
            var field = "internalNumbers[" + i + "]";
            all.add(company.number(field, spellings.get(i)));
        }
        return all;
    }

    private static Duration minutes(String field, @Nullable Integer given, Duration present, int most) {
        return minutes(field, given, present, 1, most);
    }

    static Duration minutes(String field, @Nullable Integer given, Duration present, int least, int most) {
        return Duration.ofMinutes(between(field, given, Math.toIntExact(present.toMinutes()), least, most));
    }

    static int between(String field, @Nullable Integer given, int present, int least, int most) {
        int value = requireNonNullElse(given, present);
        if (value < least || value > most) {
            throw new InvalidInput(field, "`%s` is %,d; it must be %,d to %,d.".formatted(field, value, least, most));
        }
        return value;
    }

    private static void atMost(String field, List<?> values, int most) {
        if (values.size() > most) {
            throw new InvalidInput(field, "Give at most %,d.".formatted(most));
        }
    }

    /** A time of day in whole minutes. */
    static LocalTime time(String field, String text) {
        var time = parse(field, text, LocalTime::parse, "a time such as 21:00");
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidInput(field, "Give whole minutes, such as 21:00.");
        }
        return time;
    }

    private static <T> T parse(String field, String text, Function<String, T> reader, String form) {
        try {
            return reader.apply(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "This is not " + form + ".");
        }
    }
}
