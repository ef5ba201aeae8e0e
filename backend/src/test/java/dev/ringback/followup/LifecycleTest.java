package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.followup.FollowUpSamples.UNKNOWN_CALLER;
import static dev.ringback.followup.FollowUpSamples.attempt;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.missedCall;
import static dev.ringback.followup.FollowUpSamples.openFollowUp;
import static dev.ringback.followup.FollowUpSamples.reading;
import static dev.ringback.followup.FollowUpSamples.voicemail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Northside;
import dev.ringback.followup.CallAttempt.Outcome;
import dev.ringback.followup.FollowUpOutcome.AlreadyClosed;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.followup.FollowUpOutcome.NotPossible;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of statuses, walked with the very methods that people's taps call. */
class LifecycleTest {

    private static final Instant TEN_AM = NINE_AM.plusSeconds(3_600);

    /** One follow-up in each status, each found by going the legal ways from a new one. */
    private static final Map<Status, FollowUp> SAMPLES = samples();

    private static Map<Status, FollowUp> samples() {
        var found = new HashMap<Status, FollowUp>();
        var ahead = new ArrayDeque<FollowUp>();
        ahead.add(openFollowUp());
        while (!ahead.isEmpty()) {
            var here = ahead.remove();
            if (found.putIfAbsent(here.status(), here) == null) {
                for (var to : Status.values()) {
                    if (go(here, to) instanceof Done(var there) && there != here) {
                        ahead.add(there);
                    }
                }
            }
        }
        return found;
    }

    /** Tries to get there by what leads there. */
    private static FollowUpOutcome go(FollowUp it, Status to) {
        return switch (to) {
            case NEW_MISSED_CALL ->
                it.status().isClosed()
                        ? it.reopen("They called again", DAN, TEN_AM, COMPANY)
                        : it.move(to, null, null, DAN, TEN_AM);
            case AWAITING_REPLY, QUALIFIED -> it.move(to, null, null, DAN, TEN_AM);
            case BOOKED -> it.book("visit-1", DAN, TEN_AM);
            case STAFF_REVIEW -> it.requestReview(ReviewReason.COMPLAINT, "Is unhappy", DAN, TEN_AM);
            case CLOSED_NO_RESPONSE -> it.complete(Disposition.NO_RESPONSE, null, DAN, TEN_AM);
            case CLOSED_NOT_A_FIT -> it.complete(Disposition.NOT_A_FIT, null, DAN, TEN_AM);
            case CLOSED_COMPLETED -> it.complete(Disposition.COMPLETED, null, DAN, TEN_AM);
        };
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Status.values())
                .flatMap(from -> Arrays.stream(Status.values()).map(to -> Arguments.of(from, to)));
    }

    @Test
    void everyStatusCanBeReached() {
        assertThat(SAMPLES).containsOnlyKeys(Status.values());
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void whatTheTableAllowsWorksAndNothingElseDoes(Status from, Status to) {
        var here = Objects.requireNonNull(SAMPLES.get(from));
        var reached = from.isClosed() ? goBack(here, to) : go(here, to);

        if (Lifecycle.allows(from, to)) {
            assertThat(reached).isInstanceOfSatisfying(Done.class, it -> {
                assertThat(it.followUp().status()).isEqualTo(to);
                var change = it.followUp().changes().getLast();
                assertThat(Objects.requireNonNull(change.before()).status()).isEqualTo(from);
                assertThat(change.after().status()).isEqualTo(to);
                assertThat(change.by() == null).isEqualTo(from.isClosed() && to == Status.STAFF_REVIEW);
                assertThat(change.at()).isEqualTo(TEN_AM);
            });
        } else if (from == to && reached instanceof Done(var same)) {
            assertThat(same.status()).isEqualTo(from);
        } else {
            assertThat(reached).isInstanceOfAny(NotPossible.class, AlreadyClosed.class);
        }
    }

    /** Out of a closed status: an attempt on record, or what the caller says, decides where to. */
    private static FollowUpOutcome goBack(FollowUp closed, Status to) {
        return switch (to) {
            case AWAITING_REPLY ->
                done(closed.attempted(attempt("a", TEN_AM, Outcome.NO_ANSWER), COMPANY, TEN_AM))
                        .reopen("Closed by mistake", DAN, TEN_AM, COMPANY);
            case STAFF_REVIEW -> {
                var unclear = voicemail("call-2", TEN_AM, "uh");
                yield new Done(closed.reopen(unclear, UNKNOWN_CALLER, reading(unclear), COMPANY, TEN_AM));
            }
            default -> go(closed, to);
        };
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void nobodyMovesByHandToWhereAnotherStepLeads(Status from, Status to) {
        var here = Objects.requireNonNull(SAMPLES.get(from));

        var moved = here.move(to, null, null, DAN, TEN_AM);

        var byHand = to == Status.AWAITING_REPLY || to == Status.QUALIFIED;
        assertThat(moved instanceof Done)
                .isEqualTo(!from.isClosed() && (from == to || (byHand && Lifecycle.allows(from, to))));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalSaysWhatIsPossible(Status from) {
        for (var to : Status.values()) {
            assertThat(Lifecycle.explain(from, to))
                    .contains(Lifecycle.next(from).stream().map(Status::name).toList());
        }
    }

    @Test
    void nobodyGivesUpOnACallerWhomNobodyTried() {
        var untried = openFollowUp();

        assertThat(untried.complete(Disposition.NO_RESPONSE, null, DAN, TEN_AM))
                .isInstanceOfSatisfying(
                        NotPossible.class,
                        it -> assertThat(it.why()).startsWith("Nobody has tried to reach the caller yet"));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aStageBelongsToItsStatuses(Stage stage) {
        for (var status : Status.values()) {
            var here = Objects.requireNonNull(SAMPLES.get(status));
            var moved = here.move(status, stage, null, DAN, TEN_AM);

            assertThat(moved instanceof Done).isEqualTo(Lifecycle.allows(status, stage));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClosedStatusHasNoStages(Status status) {
        assertThat(Arrays.stream(Stage.values()).anyMatch(it -> Lifecycle.allows(status, it)))
                .isEqualTo(!status.isClosed());
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSED_.*", mode = EnumSource.Mode.MATCH_ALL)
    void aCallerWhoComesBackIsANewMissedCallAgain(Status closed) {
        var again = missedCall("call-2", Northside.ROSA, TEN_AM);

        var reopened = Objects.requireNonNull(SAMPLES.get(closed))
                .reopen(again, UNKNOWN_CALLER, reading(again), COMPANY, TEN_AM);

        assertThat(reopened.status()).isEqualTo(Status.NEW_MISSED_CALL);
        assertThat(reopened.closing()).isNull();
        assertThat(reopened.contacts()).extracting(Contact::id).contains("call-2");
    }

    /** Partners read the table in the description of the enumeration. */
    @Test
    void theSchemaShowsTheTable() throws IOException {
        try (var sdl = Objects.requireNonNull(getClass().getResourceAsStream("/schema/followup.graphqls"))) {
            assertThat(new String(sdl.readAllBytes(), UTF_8)).contains(Lifecycle.tables());
        }
    }
}
