package dev.ringback.edge;

import ch.qos.logback.classic.LoggerContext;
import java.time.Clock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to it that nobody fills the log with what they send. */
@Component
class QuietLog implements SmartInitializingSingleton {

    private final Clock clock;

    QuietLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log
                && log.getTurboFilterList().stream().noneMatch(RepeatedLines.class::isInstance)) {
            log.addTurboFilter(new RepeatedLines(clock));
        }
    }
}
