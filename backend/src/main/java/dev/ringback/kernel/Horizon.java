package dev.ringback.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;

/** How far from today a date can lie that somebody means. What lies beyond is a slip, such as a year of two digits. */
public enum Horizon {
    /** What is booked: a visit that began is still written down the day after. */
    BOOKING(Period.ofDays(1), Period.ofYears(2)),
    /** A payment, which may become known long after. */
    PAYMENT(Period.ofYears(2), Period.ofDays(1)),
    /** Work that was done, of a customer list brought along. */
    PAST_WORK(Period.ofYears(50), Period.ofDays(1)),
    /** A day in the company's calendar, where those of years ago may stay. */
    CALENDAR(Period.ofYears(10), Period.ofYears(5));

    private final Period back;
    private final Period ahead;

    Horizon(Period back, Period ahead) {
        this.back = back;
        this.ahead = ahead;
    }

    /** The same point in time, if its day is within this horizon of whoever looks from here.
     *
     * @throws InvalidInput when it is not */
    public Instant check(String field, Instant at, ZonedDateTime now) {
        check(field, at.atZone(now.getZone()).toLocalDate(), now.toLocalDate());
        return at;
    }

    /** The same for a day.
     *
     * @throws InvalidInput when it is not within this horizon */
    public LocalDate check(String field, LocalDate day, LocalDate today) {
        var first = today.minus(back);
        var last = today.plus(ahead);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new InvalidInput(
                    field,
                    "`%s` is on %s, which must be a slip: give a day from %s to %s."
                            .formatted(field, day, first, last));
        }
        return day;
    }
}
