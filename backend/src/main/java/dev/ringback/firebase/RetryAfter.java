package dev.ringback.firebase;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a service wants to be left alone. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /**
     * Reads the header: seconds, or a date. At most an hour; empty when it says nothing that can be read.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110, section 10.2.3</a>
     */
    static Optional<Duration> read(String header, Instant now) {
        return parse(header.strip(), now)
                .map(it -> it.isNegative() ? Duration.ZERO : it)
                .map(it -> it.compareTo(LONGEST) > 0 ? LONGEST : it);
    }

    private static Optional<Duration> parse(String header, Instant now) {
        try {
            return header.matches("[0-9]{1,9}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
                    : Optional.of(
                            Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
