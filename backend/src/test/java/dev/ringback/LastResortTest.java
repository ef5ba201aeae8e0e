package dev.ringback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LastResortTest {

    private final AtomicBoolean ended = new AtomicBoolean();
    private final LastResort lastResort = new LastResort(() -> ended.set(true));

    @Test
    void withoutMemoryTheProcessEnds() {
        lastResort.uncaughtException(Thread.currentThread(), new IllegalStateException(new OutOfMemoryError("none")));

        assertThat(ended).isTrue();
    }

    @Test
    void anyOtherFaultEndsItsThreadOnly() {
        lastResort.uncaughtException(Thread.currentThread(), new IllegalStateException("for the test"));

        assertThat(ended).isFalse();
    }

    @Test
    void whereverItIsStartedTheJvmEndsAtOnce() throws IOException {
        for (var file : new String[] {"../run", "Dockerfile"}) {
            assertThat(Files.readString(Path.of(file))).contains("-XX:+ExitOnOutOfMemoryError");
        }
    }
}
