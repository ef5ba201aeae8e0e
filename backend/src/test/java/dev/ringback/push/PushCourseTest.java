package dev.ringback.push;

import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.push.PushState.ACCEPTED;
import static dev.ringback.push.PushState.ACTED;
import static dev.ringback.push.PushState.EXPIRED;
import static dev.ringback.push.PushState.FAILED;
import static dev.ringback.push.PushState.OPENED;
import static dev.ringback.push.PushState.QUEUED;
import static dev.ringback.push.PushState.RECEIVED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a message to a phone, whoever speaks first. */
class PushCourseTest {

    private static final Map<PushState, Set<PushState>> NEXT = Map.of(
            QUEUED, EnumSet.of(ACCEPTED, RECEIVED, OPENED, ACTED, FAILED, EXPIRED),
            EXPIRED, EnumSet.of(FAILED, ACCEPTED, RECEIVED, OPENED, ACTED),
            FAILED, EnumSet.of(ACCEPTED, RECEIVED, OPENED, ACTED),
            ACCEPTED, EnumSet.of(RECEIVED, OPENED, ACTED),
            RECEIVED, EnumSet.of(OPENED, ACTED),
            OPENED, EnumSet.of(ACTED));

    /** One word about a message, so many seconds after nine. */
    record Word(PushState state, int seconds) {

        PushCourse on(PushCourse course) {
            var at = NINE_AM.plusSeconds(seconds);
            return switch (state) {
                case QUEUED -> course.delayed("UNAVAILABLE", at);
                case ACCEPTED -> course.accepted(at);
                case RECEIVED, OPENED, ACTED -> course.reported(state, at);
                case FAILED -> course.failed("INVALID_ARGUMENT", at);
                case EXPIRED -> course.expired("too late", at);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadsWhereItMakesSense(PushState state) {
        var next = EnumSet.allOf(PushState.class);
        next.removeIf(it -> !state.leadsTo(it));

        assertThat(next).isEqualTo(NEXT.getOrDefault(state, Set.of()));
    }

    @Property
    void neverGoesBackWhateverIsHeard(@ForAll PushState[] heard) {
        var course = PushCourse.queued(NINE_AM);
        for (var state : heard) {
            var after = new Word(state, 1).on(course);

            assertThat(after.state() == course.state() || course.state().leadsTo(after.state()))
                    .isTrue();
            course = after;
        }
    }

    @Property
    void endsTheSameInWhateverOrderAndHoweverOftenItIsHeard(
            @ForAll @Size(max = 8) List<PushState> states, @ForAll @IntRange(max = 1_000) int seed) {
        var words = new ArrayList<Word>();
        states.forEach(it -> words.add(new Word(it, words.size())));
        var once = proofs(words);
        words.addAll(List.copyOf(words));
        Collections.shuffle(words, new Random(seed));

        assertThat(proofs(words)).isEqualTo(once);
    }

    /** All but the words about what went wrong: of those the last heard is shown. */
    private static List<Object> proofs(List<Word> words) {
        var course = PushCourse.queued(NINE_AM);
        for (var word : words) {
            course = word.on(course);
        }
        var proofs = new ArrayList<Object>();
        proofs.add(course.state());
        Collections.addAll(
                proofs,
                Objects.toString(course.acceptedAt()),
                Objects.toString(course.receivedAt()),
                Objects.toString(course.openedAt()),
                Objects.toString(course.actedAt()));
        return proofs;
    }

    @Test
    void aPhoneThatShowsItProvesThatItGotThere() {
        var failed = PushCourse.queued(NINE_AM).failed("UNREGISTERED", NINE_AM.plusSeconds(1));

        var received = failed.reported(RECEIVED, NINE_AM.plusSeconds(2));

        assertThat(received.state()).isEqualTo(RECEIVED);
        assertThat(received.failure()).isNull();
        assertThat(received.failedAt()).isNull();
    }

    @Test
    void aPhoneWhoseClockIsSlowDidNotGetItBeforeItWasSent() {
        var received = PushCourse.queued(NINE_AM).reported(RECEIVED, NINE_AM.minusSeconds(3_600));

        assertThat(received.receivedAt()).isEqualTo(NINE_AM);
    }

    @Test
    void theSchemaShowsTheTable() throws IOException {
        try (var sdl = Objects.requireNonNull(getClass().getResourceAsStream("/schema/push.graphqls"))) {
            assertThat(new String(sdl.readAllBytes(), UTF_8)).contains(PushState.table());
        }
    }
}
