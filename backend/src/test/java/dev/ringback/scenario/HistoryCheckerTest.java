package dev.ringback.scenario;

import static dev.ringback.scenario.Deed.assign;
import static dev.ringback.scenario.Deed.claim;
import static dev.ringback.scenario.Deed.release;
import static dev.ringback.scenario.Deed.takeOver;
import static dev.ringback.scenario.Person.DAN;
import static dev.ringback.scenario.Person.DANA;
import static dev.ringback.scenario.Person.LUIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scenario.Finding.Fault;
import dev.ringback.scenario.History.Account;
import dev.ringback.scenario.History.Span;
import dev.ringback.scenario.History.Step;
import dev.ringback.scenario.Operation.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Histories that were made up, sound ones and broken ones. */
class HistoryCheckerTest {

    private final List<Operation> operations = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>(List.of(new Step("OPENED", null, null, null)));
    private List<String> journal = List.of();
    private List<String> feed = List.of();
    private long now;

    /** Dana claims, Luis takes over and gives back, Dan assigns it to Dana. */
    private void aSoundMorning() {
        changed(claim(DANA), 2, DANA);
        changed(takeOver(LUIS), 3, LUIS);
        changed(release(LUIS), 6, null);
        changed(assign(DAN, DANA), 7, DANA);
        journal = events();
        feed = kinds();
    }

    @Test
    void aSoundMorningIsSound() {
        aSoundMorning();

        assertThat(faults()).isEmpty();
    }

    @Test
    void whoeverFindsItSoAlreadyChangesNothing() {
        aSoundMorning();

        answered(claim(DANA), 7, DANA, null);
        answered(assign(DAN, DANA), 9, DANA, null);

        assertThat(faults()).isEmpty();
    }

    @Test
    void refusalsThatTheirVersionExplainsAreSound() {
        aSoundMorning();

        during(0, now, new Answer(2L, DANA, "ALREADY_CLAIMED"), claim(LUIS));
        during(0, now, new Answer(3L, LUIS, "ALREADY_CLAIMED"), release(DANA));
        during(0, now, new Answer(6L, null, "INVALID_TRANSITION"), takeOver(DANA));
        during(0, now, new Answer(null, null, "FORBIDDEN"), assign(LUIS, LUIS));

        assertThat(faults()).isEmpty();
    }

    @Test
    void changesAtTheSameTimeMayHaveEitherOrder() {
        during(0, 10, new Answer(3L, LUIS, null), takeOver(LUIS));
        during(5, 10, new Answer(2L, DANA, null), claim(DANA));
        told(claim(DANA), DANA);
        told(takeOver(LUIS), LUIS);
        journal = events();
        feed = kinds();

        assertThat(faults()).isEmpty();
    }

    @Test
    void twoHoldersOfOneVersionAreFound() {
        during(0, 10, new Answer(2L, DANA, null), claim(DANA));
        during(0, 10, new Answer(2L, LUIS, null), claim(LUIS));

        assertThat(faults()).contains(Fault.TWO_HOLDERS);
    }

    @Test
    void aClaimOfWhatSomebodyHoldsIsFound() {
        changed(claim(DANA), 2, DANA);
        changed(claim(LUIS), 3, LUIS);
        journal = events();
        feed = kinds();

        assertThat(faults()).containsExactly(Fault.TWO_HOLDERS);
    }

    @Test
    void twoChangesOfOneStateAreFound() {
        changed(claim(DANA), 2, DANA);
        during(5, 20, new Answer(3L, null, null), release(DANA));
        during(5, 20, new Answer(3L, null, null), release(DAN));

        assertThat(faults()).contains(Fault.SHARED_VERSION);
    }

    @Test
    void whatTheRulesForbidIsFound() {
        changed(claim(DANA), 2, DANA);
        changed(release(LUIS), 3, null);
        journal = events();
        feed = kinds();

        assertThat(faults()).containsExactly(Fault.AGAINST_THE_RULES);
    }

    @Test
    void aChangeThatTheRecordForgotIsFound() {
        aSoundMorning();
        steps.remove(2);
        journal = events();
        feed = kinds();

        assertThat(faults()).contains(Fault.LOST);
    }

    @Test
    void aChangeWrittenOverAtTheEndIsFound() {
        aSoundMorning();
        answered(takeOver(LUIS), 8, LUIS, null);

        assertThat(faults()).contains(Fault.LOST);
    }

    @Test
    void aChangeThatNobodyMadeIsFound() {
        aSoundMorning();
        steps.add(new Step("RELEASED", LUIS, DANA, null));
        journal = events();
        feed = kinds();

        assertThat(faults()).contains(Fault.INVENTED);
    }

    @Test
    void aJournalThatForgetsRepeatsOrTurnsRoundIsFound() {
        aSoundMorning();
        var events = events();

        journal = events.subList(0, 4);
        assertThat(faults()).containsExactly(Fault.LOST);

        journal = new ArrayList<>(events);
        journal.add(events.get(3));
        assertThat(faults()).containsExactly(Fault.INVENTED);

        journal = events.reversed();
        assertThat(faults()).containsExactly(Fault.REORDERED);
    }

    @Test
    void aFeedThatForgetsIsFound() {
        aSoundMorning();
        feed = kinds().subList(1, 5);

        assertThat(faults()).containsExactly(Fault.LOST);
    }

    @Test
    void aRefusalOfWhatWasOverBeforeIsFound() {
        aSoundMorning();

        answered(claim(LUIS), 2, DANA, "ALREADY_CLAIMED");

        assertThat(faults()).containsExactly(Fault.STALE_ANSWER);
    }

    @Test
    void aRefusalWithoutAReasonIsFound() {
        changed(claim(DANA), 2, DANA);
        changed(release(DANA), 3, null);
        answered(claim(LUIS), 3, DANA, "ALREADY_CLAIMED");
        answered(assign(DAN, LUIS), 3, null, "FORBIDDEN");
        journal = events();
        feed = kinds();

        assertThat(faults()).containsExactly(Fault.WRONG_REFUSAL);
    }

    @Test
    void aChangeThatGoesBeforeWhatWasOverIsFound() {
        during(0, 10, new Answer(3L, LUIS, null), takeOver(LUIS));
        during(11, 20, new Answer(2L, DANA, null), claim(DANA));
        told(claim(DANA), DANA);
        told(takeOver(LUIS), LUIS);
        journal = events();
        feed = kinds();

        assertThat(faults()).containsExactly(Fault.OUT_OF_ORDER);
    }

    @Test
    void silenceIsFound() {
        aSoundMorning();
        during(0, now, null, claim(LUIS));

        assertThat(faults()).containsExactly(Fault.NO_ANSWER);
    }

    /** A change that is answered and told, one after the other. */
    private void changed(Deed deed, long version, @Nullable Person holder) {
        answered(deed, version, holder, null);
        told(deed, holder);
    }

    private void answered(Deed deed, long version, @Nullable Person holder, @Nullable String refusal) {
        during(now, now + 5, new Answer(version, holder, refusal), deed);
        now += 10;
    }

    private void during(long began, long ended, @Nullable Answer answer, Deed deed) {
        operations.add(new Operation(deed, began, ended, answer));
    }

    private void told(Deed deed, @Nullable Person holder) {
        steps.add(new Step(deed.kind().told, deed.by(), steps.getLast().after(), holder));
    }

    private List<String> events() {
        return IntStream.range(0, steps.size())
                .mapToObj(it -> "event-" + it + ' ' + steps.get(it).kind())
                .toList();
    }

    private List<String> kinds() {
        return steps.stream().map(Step::kind).toList();
    }

    private Set<Fault> faults() {
        var account =
                new Account(steps.getLast().after(), 20, steps, spans(), events(), journal, Map.of("a watcher", feed));
        return HistoryChecker.check(new History("marias", operations, account)).stream()
                .map(Finding::fault)
                .collect(Collectors.toSet());
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < steps.size(); i++) {
            var holder = steps.get(i).after();
            if (holder != null) {
                spans.add(new Span(
                        holder,
                        steps.get(i).kind(),
                        i + 1 < steps.size() ? steps.get(i + 1).kind() : null));
            }
        }
        return spans;
    }
}
