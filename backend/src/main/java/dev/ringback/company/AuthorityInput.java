package dev.ringback.company;

import static java.util.Objects.requireNonNullElse;

import dev.ringback.company.BusinessHours.Span;
import dev.ringback.kernel.InvalidInput;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What Ringback may text by itself for one purpose, as an owner gives it: what is left out stays as it is. */
record AuthorityInput(
        Purpose purpose,
        Authority.@Nullable Mode mode,
        @Nullable Boolean anyHour,
        @Nullable String hoursOpen,
        @Nullable String hoursClose,
        @Nullable Integer perNumberPerDay,
        @Nullable Integer perDay,
        @Nullable Integer coolDownMinutes) {

    Authority over(Authority present, String field) {
        return new Authority(
                requireNonNullElse(mode, present.mode()),
                hours(present.hours(), field),
                Settings.between(field + ".perNumberPerDay", perNumberPerDay, present.perNumberPerDay(), 1, 100),
                Settings.between(field + ".perDay", perDay, present.perDay(), 1, 100_000),
                Settings.minutes(field + ".coolDownMinutes", coolDownMinutes, present.coolDown(), 0, Settings.WEEK));
    }

    private @Nullable Span hours(@Nullable Span present, String field) {
        if (Boolean.TRUE.equals(anyHour)) {
            if (hoursOpen != null || hoursClose != null) {
                throw new InvalidInput(field + ".anyHour", "Give either `anyHour` or hours, not both.");
            }
            return null;
        }
        if (hoursOpen == null && hoursClose == null) {
            return present;
        }
        var opens = given(field + ".hoursOpen", hoursOpen, present == null ? null : present.opens());
        var closes = given(field + ".hoursClose", hoursClose, present == null ? null : present.closes());
        if (!opens.isBefore(closes)) {
            throw new InvalidInput(field + ".hoursClose", "Hours end later on the same day than they begin.");
        }
        return new Span(opens, closes);
    }

    private static LocalTime given(String field, @Nullable String text, @Nullable LocalTime present) {
        if (text != null) {
            return Settings.time(field, text);
        }
        if (present == null) {
            throw new InvalidInput(field, "There are no hours yet: give both `hoursOpen` and `hoursClose`.");
        }
        return present;
    }
}
