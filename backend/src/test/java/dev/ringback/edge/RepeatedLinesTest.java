package dev.ringback.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ringback.SettableClock;
import java.io.EOFException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final LoggerContext log = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.addTurboFilter(new RepeatedLines(clock));
        written.start();
        log.getLogger("ROOT").addAppender(written);
    }

    @Test
    void whatAClientCausesIsOneShortLine() {
        log.getLogger("org.apache.coyote.http11").error("Frame {} is bad", "x".repeat(5_000), new EOFException());

        assertThat(written.list).singleElement().satisfies(it -> {
            assertThat(it.getThrowableProxy()).isNull();
            assertThat(it.getFormattedMessage()).startsWith("Frame xxx").hasSizeLessThan(400);
        });
    }

    @Test
    void whateverClientsCauseIsAFewLinesAMinuteAndTheRestIsANumber() {
        for (var i = 0; i < 1_000; i++) {
            log.getLogger("org.springframework.web.socket." + i).warn("Closed by number " + i);
        }
        assertThat(written.list).hasSize(5);

        clock.passes(Duration.ofMinutes(2));
        log.getLogger("org.springframework.web.socket.last").warn("Closed once more");

        assertThat(written.list).hasSize(7);
        assertThat(written.list.get(5).getFormattedMessage()).startsWith("995 more like this");
    }

    @Test
    void aFaultOfOursIsToldWithItsTraceOnceAMinuteAndNotDrownedByOthers() {
        for (var i = 0; i < 100; i++) {
            log.getLogger("org.apache.catalina.core").warn("Noise {}", i);
        }
        for (var i = 0; i < 100; i++) {
            log.getLogger("dev.ringback.platform").error("Request {} failed", i, fault());
        }

        var ours = written.list.stream()
                .filter(it -> it.getLoggerName().startsWith("dev."))
                .toList();
        assertThat(ours).hasSize(5);
        assertThat(ours.getFirst().getThrowableProxy()).isNotNull();
        assertThat(ours.get(1).getThrowableProxy()).isNull();
        assertThat(ours.get(1).getFormattedMessage()).contains("Request 1 failed", "IllegalStateException");
    }

    private static IllegalStateException fault() {
        return new IllegalStateException("ours");
    }

    @Test
    void whatIsNoWarningIsLeftAlone() {
        for (var i = 0; i < 20; i++) {
            log.getLogger("dev.ringback.access").info("Set up company {}", i);
        }

        assertThat(written.list).hasSize(20);
    }
}
