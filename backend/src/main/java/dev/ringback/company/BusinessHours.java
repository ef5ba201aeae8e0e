package dev.ringback.company;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** When the office is open: at most one span a day, in the company's own time zone. */
public record BusinessHours(ZoneId zone, Map<DayOfWeek, Span> week) {

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

    /** The close of the first business day after that day. */
    public Instant closeOfNextBusinessDay(Instant from) {
        for (var date = from.atZone(zone).toLocalDate().plusDays(1); ; date = date.plusDays(1)) {
            var day = open(date);
            if (day.isPresent()) {
                return day.get().closes();
            }
        }
    }

    private Optional<Day> open(LocalDate date) {
        return Optional.ofNullable(week.get(date.getDayOfWeek()))
                .map(span -> new Day(
                        date.atTime(span.opens()).atZone(zone).toInstant(),
                        date.atTime(span.closes()).atZone(zone).toInstant()));
    }

    private record Day(Instant opens, Instant closes) {}
}
