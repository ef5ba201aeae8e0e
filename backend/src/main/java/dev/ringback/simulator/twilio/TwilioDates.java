package dev.ringback.simulator.twilio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Dates as Twilio writes them (RFC 2822) and reads them (a day, or a moment, in UTC). */
final class TwilioDates {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final int DAY_LENGTH = "2026-11-21".length();

    private TwilioDates() {}

    static String write(Instant instant) {
        return RFC_2822.format(instant);
    }

    static boolean isDay(String text) {
        return text.length() == DAY_LENGTH;
    }

    /** The moment, or the beginning of the day; empty when it is neither. */
    static Optional<Instant> read(String text) {
        try {
            if (isDay(text)) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            var hasZone = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:?[0-9]{2}");
            return Optional.of(
                    hasZone
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
