package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.followup.FollowUpSamples.UNKNOWN_CALLER;
import static dev.ringback.followup.FollowUpSamples.open;
import static dev.ringback.followup.FollowUpSamples.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.kernel.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people and callers do, in whatever order: what must hold of every follow-up. */
class FollowUpPropertyTest {

    private static final List<String> WORDS = List.of(
            "Please call me back soon", "The basement is flooding", "We have no heat", "uh", "It is not leaking");

    /** One thing that somebody does, so long after the one before. */
    record Deed(int what, Member by, int choice, int minutesLater) {

        private Instant after(Instant before) {
            return before.plus(Duration.ofMinutes(minutesLater));
        }

        private FollowUp on(FollowUp it, Instant now, int turn) {
            return switch (what) {
                case 0 -> contact(it, now, turn);
                case 1 -> done(it, it.claim(by, choice % 2 == 0 ? null : Duration.ofHours(1), now));
                case 2 -> done(it, it.release(by, now));
                case 3 -> done(it, it.assign(LUIS, DAN, null, now));
                case 4 -> done(it, it.takeOver(by, "Nearer", null, now));
                case 5 -> done(it, it.complete(pick(Disposition.values()), null, by, now));
                case 6 -> done(it, it.move(pick(Status.values()), null, null, by, now));
                case 7 -> done(it, it.move(it.status(), pick(Stage.values()), null, by, now));
                case 8 -> done(it, it.book("visit-" + turn, DAN, now));
                case 9 -> done(it, it.attempted(tap(now, turn), COMPANY, now));
                case 10 -> done(it, it.weigh(pick(Urgency.values()), "I know better", by, COMPANY, now));
                case 11 -> done(it, it.requestReview(pick(ReviewReason.values()), "Look", by, now));
                case 12 -> done(it, it.decide(pick(ReviewDecision.values()), "Looked", by, now));
                case 13 -> done(it, it.plan(new NextAction("Call", now.plusSeconds(60L * choice)), by, now));
                case 14 -> done(it, it.reopen("By mistake", by, now, COMPANY));
                default -> it.settled(now);
            };
        }

        /** Taps may be up to an hour old when they arrive. */
        private CallAttempt tap(Instant now, int turn) {
            var outcome = pick(CallAttempt.Outcome.values());
            return new CallAttempt("tap-" + turn, now.minusSeconds(60L * (choice % 60)), by, outcome, null);
        }

        private FollowUp contact(FollowUp it, Instant now, int turn) {
            var words = WORDS.get(choice % WORDS.size());
            var opening = Opening.of(
                    "call-" + (choice % 3 == 0 ? 0 : turn),
                    Trigger.VOICEMAIL,
                    now,
                    ROSA,
                    Source.OTHER,
                    "Missed call.",
                    words);
            return it.status().isClosed() && choice % 2 == 0
                    ? it.reopen(opening, UNKNOWN_CALLER, reading(opening), COMPANY, now)
                    : it.join(opening, UNKNOWN_CALLER, reading(opening), COMPANY, now);
        }

        private <T> T pick(T[] values) {
            return values[choice % values.length];
        }

        private static FollowUp done(FollowUp before, FollowUpOutcome outcome) {
            return outcome instanceof Done(var after) ? after : before;
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.of(DANA, LUIS, DAN),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 300))
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 500)
    void whatMustHoldHolds(@ForAll("deeds") List<Deed> deeds) {
        var it = open(FollowUpSamples.missedCall("call-0"));
        var now = NINE_AM;
        for (int turn = 0; turn < deeds.size(); turn++) {
            var before = it;
            now = deeds.get(turn).after(now);
            it = deeds.get(turn).on(it, now, turn);
            holds(it, now);
            follows(before, it);
        }
        recordIsWhole(it);
    }

    private static void holds(FollowUp it, Instant now) {
        assertThat(it.closing() != null).isEqualTo(it.status().isClosed());
        assertThat(it.dueAt().isPresent()).isNotEqualTo(it.status().isClosed());
        if (it.status() == Status.STAFF_REVIEW) {
            assertThat(Objects.requireNonNull(it.review()).causes()).isNotEmpty();
        }
        if (it.status() == Status.BOOKED) {
            assertThat(it.booking()).isNotNull();
        }
        if (it.stage() != null) {
            assertThat(Lifecycle.allows(it.status(), it.stage())).isTrue();
        }
        if (it.urgency().isUrgent()) {
            assertThat(it.urgencyEvidence()).isNotEmpty();
        }
        if (it.isStale(now)) {
            assertThat(it.staleAt()).isPresent();
        }
        // Time's part is done in one go.
        var settled = it.settled(now);
        assertThat(settled.settled(now)).isSameAs(settled);
        assertThat(settled.due().filter(due -> !due.isAfter(now))).isEmpty();
    }

    /** Each deed that changes anything leaves one change with its event, and a legal step. */
    private static void follows(FollowUp before, FollowUp after) {
        if (after == before) {
            return;
        }
        assertThat(after.changes().size()).isGreaterThan(before.changes().size());
        assertThat(after.changes()).startsWith(before.changes().toArray(new Change[0]));
        assertThat(after.contacts()).extracting(Contact::id).containsAll(ids(before));
        assertThat(after.attempts()).containsAll(before.attempts());
    }

    private static List<String> ids(FollowUp it) {
        return it.contacts().stream().map(Contact::id).toList();
    }

    /** The record of changes tells the whole story without a gap, each step of it legal, and ends with how things stand. */
    private static void recordIsWhole(FollowUp it) {
        var changes = it.changes();
        assertThat(changes).hasSameSizeAs(it.pendingEvents());
        assertThat(changes.getFirst().before()).isNull();
        IntStream.range(1, changes.size()).forEach(i -> {
            var before = Objects.requireNonNull(changes.get(i).before());
            var after = changes.get(i).after();
            assertThat(before).isEqualTo(changes.get(i - 1).after());
            assertThat(before.status() == after.status() || Lifecycle.allows(before.status(), after.status()))
                    .isTrue();
        });
        assertThat(changes.getLast().after().status()).isEqualTo(it.status());
        assertThat(changes.getLast().after().holder())
                .isEqualTo(it.claim() == null ? null : it.claim().member());
    }
}
