package dev.ringback.company;

import static java.util.Objects.requireNonNullElse;

import dev.ringback.kernel.InvalidInput;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Quiet hours as an owner gives them: what is left out stays as it is. */
record QuietHoursInput(
        @Nullable Boolean off,
        @Nullable String from,
        @Nullable String until,
        QuietHours.@Nullable Then then) {

    @Nullable
    QuietHours over(@Nullable QuietHours present) {
        var field = "texting.quietHours";
        if (Boolean.TRUE.equals(off)) {
            if (from != null || until != null || then != null) {
                throw new InvalidInput(field + ".off", "Quiet hours are either off or have times, not both.");
            }
            return null;
        }
        if (from == null && until == null && then == null) {
            return present;
        }
        var start = given(field + ".from", from, present == null ? null : present.from());
        var end = given(field + ".until", until, present == null ? null : present.until());
        if (start.equals(end)) {
            throw new InvalidInput(
                    field + ".until", "Quiet hours end at another time than they begin. Give `off` for none.");
        }
        return new QuietHours(
                start, end, requireNonNullElse(then, present == null ? QuietHours.USUAL.then() : present.then()));
    }

    private static LocalTime given(String field, @Nullable String text, @Nullable LocalTime present) {
        if (text != null) {
            return Settings.time(field, text);
        }
        if (present == null) {
            throw new InvalidInput(field, "There are no quiet hours yet: give both `from` and `until`.");
        }
        return present;
    }
}
