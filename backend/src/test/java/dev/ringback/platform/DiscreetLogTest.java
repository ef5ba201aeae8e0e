package dev.ringback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.ringback.kernel.VersionConflict;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is logged of an error that nobody foresaw. */
class DiscreetLogTest {

    private static final String WORDS = "Rosa Lind, 4127 N Ashland Ave";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ch.qos.logback.classic.Logger log = context.getLogger("some.library.Class");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        new DiscreetLog().start();
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
    }

    private String logged() {
        return lines.list.stream()
                .map(it -> it.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(it.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private static IllegalArgumentException quoting() {
        var error = new IllegalArgumentException("No regex: " + WORDS, new IllegalStateException("Near " + WORDS));
        error.addSuppressed(new IllegalStateException(WORDS));
        return error;
    }

    @Test
    void itSaysOfWhatKindItIsAndWhereItArose() {
        log.warn("Request {} failed", "r-1", quoting());

        assertThat(logged())
                .contains("Request r-1 failed")
                .contains("java.lang.IllegalArgumentException")
                .contains("java.lang.IllegalStateException")
                .contains("DiscreetLogTest")
                .doesNotContain("Rosa");
        assertThat(lines.list).hasSize(1);
    }

    @Test
    void whateverTheLibraryQuotesOfItInItsOwnLineIsLeftOut() {
        var error = quoting();

        log.error("Servlet threw exception [Request processing failed: " + error + "] with root cause", error);
        log.error("It says {}: {}", error.getMessage(), error.getCause(), error);

        assertThat(logged()).contains("Servlet threw exception").doesNotContain("Rosa");
    }

    @Test
    void whatPromisesToCarryNoDataIsToldInFull() {
        log.warn("Later", new VersionConflict());

        assertThat(logged()).contains("Others kept changing the same thing");
    }

    @Test
    void aChainThatLeadsBackToItselfEnds() {
        var one = new IllegalStateException(WORDS);
        one.initCause(new IllegalStateException(WORDS, one));

        log.warn("Round and round", one);

        assertThat(logged()).contains("Round and round").doesNotContain("Rosa");
    }

    @Test
    void whatIsNotLoggedAtThisLevelIsNotLoggedSo() {
        log.setLevel(ch.qos.logback.classic.Level.ERROR);

        log.warn("Nothing", quoting());

        log.setLevel(null);
        assertThat(lines.list).isEmpty();
    }
}
