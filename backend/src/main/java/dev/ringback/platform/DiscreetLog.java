package dev.ringback.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets every error into the log as {@link Discreet} says, whoever logs it: our code, a library, the web server, or a thread that ends by it.
 * From when the server begins to work: what keeps it from starting is nobody's data and is told in full.
 */
@Component
class DiscreetLog extends TurboFilter implements SmartLifecycle {

    private static final String SELF = DiscreetLog.class.getName();

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        var error = thrown == null ? lastOf(parameters) : thrown;
        if (format == null
                || error == null
                || error instanceof Discreet
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        var line = MessageFormatter.basicArrayFormat(format, parameters);
        logger.log(
                marker,
                SELF,
                Level.toLocationAwareLoggerInteger(level),
                "{}",
                new Object[] {Discreet.without(error, line == null ? format : line)},
                Discreet.of(error));
        return FilterReply.DENY;
    }

    private static @Nullable Throwable lastOf(Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable error
                ? error
                : null;
    }

    @Override
    public void start() {
        super.start();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(DiscreetLog.class::isInstance)) {
            context.addTurboFilter(this);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, error) ->
                LoggerFactory.getLogger(DiscreetLog.class).error("{} ended", thread.getName(), error));
    }

    @Override
    public boolean isRunning() {
        return isStarted();
    }

    /** Before anything else works. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
