package dev.ringback.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.kernel.ByteBudget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final ByteBudget budget = new ByteBudget(4L * 1024 * 1024);

    private BodyReader reader(String whose) {
        return new BodyReader(budget, whose, new Stopwatch(clock));
    }

    private static InputStream body(int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        return new ByteArrayInputStream(bytes);
    }

    @Test
    void aBodyIsReadAsItIs() throws IOException {
        var reader = reader("dana");

        assertThat(reader.read(body(100_000))).isEmpty();

        assertThat(reader.body()).hasSize(100_000);
        assertThat(budget.taken()).isEqualTo(100_000);
        reader.release();
        assertThat(budget.taken()).isZero();
    }

    @Test
    void aSmallOneTakesNothingOfTheBudget() throws IOException {
        var full = new ByteBudget(0);

        assertThat(new BodyReader(full, "dana", new Stopwatch(clock)).read(body(BodyReader.FREE - 1)))
                .isEmpty();
        assertThat(new BodyReader(full, "dana", new Stopwatch(clock)).read(body(BodyReader.FREE)))
                .hasValue(Refusal.TOO_BUSY);
    }

    @Test
    void oneThatIsTooLargeIsRefusedAndHoldsNothing() throws IOException {
        assertThat(reader("dana").read(body(BodyReader.MOST))).isEmpty();
        var before = budget.taken();

        assertThat(reader("luis").read(body(BodyReader.MOST + 1))).hasValue(Refusal.TOO_LARGE);

        assertThat(budget.taken()).isEqualTo(before);
    }

    @Test
    void nobodyHoldsMoreThanAQuarter() throws IOException {
        assertThat(reader("mallory").read(body(500_000))).isEmpty();
        assertThat(reader("mallory").read(body(500_000))).isEmpty();

        assertThat(reader("mallory").read(body(100_000))).hasValue(Refusal.TOO_BUSY);
        assertThat(reader("dana").read(body(100_000))).isEmpty();
    }

    @Test
    void dripsDoNotProlongTheDeadline() throws IOException {
        var drips = new InputStream() {
            @Override
            public int read() {
                clock.passes(Duration.ofSeconds(10));
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                into[from] = (byte) read();
                return 1;
            }
        };

        assertThat(reader("mallory").read(drips)).hasValue(Refusal.TOO_SLOW);
        assertThat(clock.instant()).isBefore(Instant.EPOCH.plus(BodyReader.PATIENCE.multipliedBy(2)));
        assertThat(budget.taken()).isZero();
    }
}
