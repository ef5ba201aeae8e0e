package dev.ringback.visit;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.visit.VisitTest.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.customer.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every store of visits does. */
abstract class VisitsContract {

    private final Visits visits;

    VisitsContract(Visits visits) {
        this.visits = visits;
    }

    private static Visit underway(Visit visit, int etaMinutes) {
        return ((VisitOutcome.Done) visit.enRoute(DANA, etaMinutes, NINE_AM)).visit();
    }

    private Visit get(String id) {
        return visits.find(ID, new VisitId(id)).orElseThrow();
    }

    @Test
    void comesBackAsItWasWritten() {
        var scheduled = scheduled("visit-1").changed(NINE_AM);
        var underway = underway(scheduled("visit-2"), 25);
        visits.insert(scheduled);
        visits.insert(underway);

        assertThat(get("visit-1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(scheduled);
        assertThat(get("visit-2"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(underway);
    }

    @Test
    void aVisitIsBookedOnce() {
        assertThat(visits.insert(scheduled("visit-1"))).isTrue();
        assertThat(visits.insert(scheduled("visit-1"))).isFalse();
    }

    @Test
    void ofManyTapsAtOnceOneStartsTheLeg() throws InterruptedException, ExecutionException {
        visits.insert(scheduled("visit-1"));
        var read = get("visit-1");

        var started = Together.run(8, i -> visits.replace(underway(read, 20 + i)));

        assertThat(started).filteredOn(it -> it).hasSize(1);
    }

    @Test
    void anotherCompanyFindsNothing() {
        visits.insert(scheduled("visit-1"));
        var id = new VisitId("visit-1");

        assertThat(visits.find(LAKESIDE, id)).isEmpty();
        assertThat(visits.findAll(LAKESIDE, List.of(id))).isEmpty();
        assertThat(visits.findAll(ID, List.of(id))).hasSize(1);
    }

    @Test
    void everythingThatHappensToItComesBack() {
        var late = done(underway(scheduled("visit-1"), 25)
                .delayed(NINE_AM.plusSeconds(7200), DelaySource.DISPATCHER, DAN, Duration.ofMinutes(15), NINE_AM));
        var cancelled = done(late.cancel("Nobody home", NINE_AM));
        visits.insert(cancelled);

        assertThat(get("visit-1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(cancelled);
    }

    @Test
    void whoIsExpectedComesWithTheEarliestFirstAndWhoIsThereNotAtAll() {
        visits.insert(scheduled("visit-1"));
        visits.insert(underway(scheduled("visit-2"), 25));
        visits.insert(done(scheduled("visit-3").arrive(DANA, NINE_AM)));
        visits.insert(done(scheduled("visit-4").cancel("Nobody home", NINE_AM)));

        var rosa = List.of(new CustomerId("rosa"));
        assertThat(visits.expected(ID, rosa)).extracting(Visit::key).containsExactlyInAnyOrder("visit-1", "visit-2");
        assertThat(visits.expected(ID, List.of(new CustomerId("henry")))).isEmpty();
        assertThat(visits.expected(LAKESIDE, rosa)).isEmpty();
    }

    private static Visit done(VisitOutcome outcome) {
        return ((VisitOutcome.Done) outcome).visit();
    }
}
