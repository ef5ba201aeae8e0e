package dev.ringback.edge;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Lets through, of warnings and errors of one kind, a few each minute, and tells how many more there were. A stack trace is written once a minute
 * for each kind, and never for what a client can cause at will. A kind is what the program says and where, without what somebody sent.
 */
final class RepeatedLines extends TurboFilter {

    private static final int MOST_A_MINUTE = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Kinds are made by the program and not by what is sent; should that be wrong somewhere, this bounds it. */
    private static final int MOST_KINDS = 500;

    private final Clock clock;
    private final Map<String, Minute> kinds = new ConcurrentHashMap<>();
    private final ThreadLocal<Boolean> isOurs = ThreadLocal.withInitial(() -> false);

    RepeatedLines(Clock clock) {
        this.clock = clock;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable given) {
        if (!level.isGreaterOrEqual(Level.WARN)
                || format == null
                || isOurs.get()
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        var error = given == null ? thrown(params) : given;
        var minute = minute(ClientCaused.kind(logger.getName(), format, error));
        var before = minute.count(clock.instant());
        if (before.skipped() > 0) {
            say(logger, level, before.skipped() + " more like this in the minute before: ", format, params, error);
        }
        if (before.count() > MOST_A_MINUTE) {
            return FilterReply.DENY;
        }
        if (before.count() == 1 && error != null && !ClientCaused.is(logger.getName(), error)) {
            return FilterReply.NEUTRAL;
        }
        say(logger, level, "", format, params, error);
        return FilterReply.DENY;
    }

    private static @Nullable Throwable thrown(Object @Nullable [] params) {
        return params == null ? null : MessageFormatter.getThrowableCandidate(params);
    }

    private Minute minute(String kind) {
        return kinds.size() < MOST_KINDS
                ? kinds.computeIfAbsent(kind, it -> new Minute(clock.instant()))
                : kinds.getOrDefault(kind, kinds.computeIfAbsent("", it -> new Minute(clock.instant())));
    }

    private void say(
            Logger logger,
            Level level,
            String prefix,
            String format,
            Object @Nullable [] params,
            @Nullable Throwable error) {
        var line = prefix + ClientCaused.line(MessageFormatter.basicArrayFormat(format, params), error);
        isOurs.set(true);
        try {
            if (level.isGreaterOrEqual(Level.ERROR)) {
                logger.error(line);
            } else {
                logger.warn(line);
            }
        } finally {
            isOurs.remove();
        }
    }

    /** What was said of one kind since the minute began. */
    private static final class Minute {

        private Instant began;
        private int count;

        Minute(Instant began) {
            this.began = began;
        }

        record Before(int count, int skipped) {}

        synchronized Before count(Instant now) {
            var skipped = 0;
            if (!now.isBefore(began.plus(MINUTE))) {
                skipped = Math.max(0, count - MOST_A_MINUTE);
                began = now;
                count = 0;
            }
            count++;
            return new Before(count, skipped);
        }
    }
}
