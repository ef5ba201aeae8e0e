package dev.ringback.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.kernel.SharedMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ArrivalTest {

    private static final String PART = "x".repeat(8_192);

    /** As much as it was made with. */
    private static final class Memory implements SharedMemory {

        private long left;

        Memory(long left) {
            this.left = left;
        }

        @Override
        public boolean take(Object whose, long bytes) {
            if (bytes > left) {
                return false;
            }
            left -= bytes;
            return true;
        }

        @Override
        public void give(Object whose, long bytes) {
            left += bytes;
        }
    }

    private static Arrival arriving(Memory memory, int parts) {
        var arrival = new Arrival(memory, "dana");
        for (var i = 0; i < parts; i++) {
            arrival.add(PART);
        }
        return arrival;
    }

    @Test
    void aMessageIsHeldAsItComesAndGivenBackOnce() {
        var memory = new Memory(10_000_000);
        var arrival = arriving(memory, 64);

        assertThat(arrival.refusal()).isNull();
        assertThat(new String(arrival.bytes(), UTF_8)).isEqualTo(PART.repeat(64));
        assertThat(memory.left).isEqualTo(10_000_000 - SharedMemory.MOST);
        arrival.release();
        arrival.release();
        assertThat(memory.left).isEqualTo(10_000_000);
    }

    @Test
    void oneByteMoreIsTooLargeAndNothingIsKept() {
        var memory = new Memory(10_000_000);
        var arrival = arriving(memory, 64);
        arrival.add("y");

        assertThat(arrival.refusal()).isEqualTo(Arrival.Refusal.TOO_LARGE);
        assertThat(memory.left).isEqualTo(10_000_000);
        assertThat(arrival.isEndless()).isFalse();
        assertThat(arriving(memory, 64 + 513).isEndless()).isTrue();
    }

    @Test
    void charactersAreCountedInBytes() {
        var arrival = new Arrival(new Memory(10_000_000), "dana");
        arrival.add("é".repeat(SharedMemory.MOST / 2));
        assertThat(arrival.refusal()).isNull();
        arrival.add("é");

        assertThat(arrival.refusal()).isEqualTo(Arrival.Refusal.TOO_LARGE);
    }

    @Test
    void aSmallOneIsHeardWhenNothingIsLeft() {
        var small = new Arrival(new Memory(0), "dana");
        small.add("{\"type\":\"ping\"}");
        assertThat(small.refusal()).isNull();

        assertThat(arriving(new Memory(0), 1).refusal()).isEqualTo(Arrival.Refusal.TOO_BUSY);
        var grown = arriving(new Memory(100_000), 20);
        assertThat(grown.refusal()).isEqualTo(Arrival.Refusal.TOO_BUSY);
        assertThat(grown.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\\\"b\",\"type\":\"subscribe\",\"payload\":{\"id\":\"no\",\"x\":\"#\"}}",
                "{\"payload\":{\"id\":\"no\",\"x\":[\"\\\\\",\"#\",{\"id\":\"no\"}]},\"more\":7, \"id\" : \"a\\\"b\" }"
            })
    void oneThatIsThrownAwayIsStillKnownByItsId(String message) {
        var arrival = new Arrival(new Memory(10_000_000), "dana");
        var whole = message.replace("#", "y".repeat(SharedMemory.MOST));
        for (var i = 0; i < whole.length(); i += 1_000) {
            arrival.add(whole.substring(i, Math.min(whole.length(), i + 1_000)));
        }

        assertThat(arrival.refusal()).isEqualTo(Arrival.Refusal.TOO_LARGE);
        assertThat(arrival.id(JsonMapper.shared())).hasValue("a\"b");
    }

    @Test
    void whatComesAfterTheEndTakesNothing() {
        var memory = new Memory(10_000_000);
        var arrival = arriving(memory, 2);
        arrival.release();
        arrival.add(PART);

        assertThat(memory.left).isEqualTo(10_000_000);
    }
}
