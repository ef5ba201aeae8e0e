package dev.ringback.company;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * When the office is open: at most one span a day, in the company's own time zone.
 *
 * @param holidays days on which it stays closed, by name
 */
public record BusinessHours(ZoneId zone, Map<DayOfWeek, Span> week, Map<LocalDate, String> holidays) {

    public BusinessHours(ZoneId zone, Map<DayOfWeek, Span> week) {
        this(zone, week, Map.of());
    }

    /** From opening until, but not including, closing. */
    public record Span(LocalTime opens, LocalTime closes) {

        public Span {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("A day opens before it closes");
            }
        }
    }

    public BusinessHours {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A company is open on one day of the week at least");
        }
        week = Map.copyOf(week);
        holidays = Map.copyOf(holidays);
    }

    public boolean isOpen(Instant at) {
        var local = at.atZone(zone);
        return open(local.toLocalDate())
                .filter(day -> !at.isBefore(day.opens()) && at.isBefore(day.closes()))
                .isPresent();
    }

    /** The moment when the office will have been open for this long since then. */
    public Instant after(Instant from, Duration openTime) {
        var left = openTime;
        for (var date = from.atZone(zone).toLocalDate(); ; date = date.plusDays(1)) {
            var day = open(date);
            if (day.isEmpty() || !from.isBefore(day.get().closes())) {
                continue;
            }
            var start = from.isAfter(day.get().opens()) ? from : day.get().opens();
            var available = Duration.between(start, day.get().closes());
            if (available.compareTo(left) >= 0) {
                return start.plus(left);
            }
            left = left.minus(available);
        }
    }

    /** The close of so many business days later: of the next one, when it is one. */
    public Instant closeOfBusinessDay(Instant from, int businessDays) {
        var left = businessDays;
        for (var date = from.atZone(zone).toLocalDate().plusDays(1); ; date = date.plusDays(1)) {
            var day = open(date);
            if (day.isPresent() && --left == 0) {
                return day.get().closes();
            }
        }
    }

    private Optional<Day> open(LocalDate date) {
        return Optional.ofNullable(holidays.containsKey(date) ? null : week.get(date.getDayOfWeek()))
                .map(span -> new Day(moment(date.atTime(span.opens())), moment(date.atTime(span.closes()))))
                // Where clocks go forward over the whole span, there is nothing left of it.
                .filter(day -> day.opens().isBefore(day.closes()));
    }

    /** When clocks first show this time or, where they go forward over it, a later one. */
    private Instant moment(LocalDateTime local) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private record Day(Instant opens, Instant closes) {}
}
