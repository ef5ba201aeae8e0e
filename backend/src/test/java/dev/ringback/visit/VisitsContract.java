package dev.ringback.visit;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.visit.VisitTest.at;
import static dev.ringback.visit.VisitTest.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of visits does. */
abstract class VisitsContract {

    private final Visits visits;

    VisitsContract(Visits visits) {
        this.visits = visits;
    }

    private static Visit underway(Visit visit, int etaMinutes) {
        return ((VisitOutcome.Done) visit.enRoute(DANA, etaMinutes, at(NINE_AM))).visit();
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
        visits.insert(done(scheduled("visit-3").arrive(DANA, at(NINE_AM))));
        visits.insert(done(scheduled("visit-4").cancel("Nobody home", NINE_AM)));

        var rosa = List.of(new CustomerId("rosa"));
        assertThat(visits.expected(ID, rosa)).extracting(Visit::key).containsExactlyInAnyOrder("visit-1", "visit-2");
        assertThat(visits.expected(ID, List.of(new CustomerId("henry")))).isEmpty();
        assertThat(visits.expected(LAKESIDE, rosa)).isEmpty();
    }

    private static final Instant EIGHT_AM = NINE_AM.minus(Duration.ofHours(1));

    /** Dana has Rosa at nine and at eleven and Henry at ten, Luis has Rosa at ten. */
    private void aDay() {
        visits.insert(scheduled("visit-4", DANA, "rosa", NINE_AM.plus(Duration.ofHours(2))));
        visits.insert(scheduled("visit-3", DANA, "henry", NINE_AM.plus(Duration.ofHours(1))));
        visits.insert(scheduled("visit-2", LUIS, "rosa", NINE_AM.plus(Duration.ofHours(1))));
        visits.insert(done(scheduled("visit-1", DANA, "rosa", NINE_AM).arrive(DANA, at(NINE_AM))));
    }

    private static VisitFilter filter(@Nullable Boolean mine, @Nullable String technician) {
        return new VisitFilter(mine, technician, null, null, null, null);
    }

    private Page<Visit> page(Actor viewer, VisitFilter filter, int first, @Nullable String after) {
        return visits.page(new Agenda(viewer, filter, List.of()), PageRequest.of("visits", first, after));
    }

    private List<String> listed(Actor viewer, VisitFilter filter) {
        return keys(page(viewer, filter, 100, null));
    }

    private static List<String> keys(Page<Visit> page) {
        return page.edges().stream().map(it -> it.node().key()).toList();
    }

    @Test
    void theDayComesEarliestFirstAndOfOneTimeInOneOrder() {
        aDay();

        assertThat(listed(DAN, VisitFilter.NONE)).containsExactly("visit-1", "visit-2", "visit-3", "visit-4");
        assertThat(listed(member("lena", LAKESIDE), VisitFilter.NONE)).isEmpty();
    }

    private static Member member(String id, CompanyId company) {
        return new Member(new MemberId(id), company, id, Role.DISPATCHER);
    }

    @Test
    void pagesGoOnBehindTheLastRowWhateverComesInBefore() {
        aDay();

        var first = page(DAN, VisitFilter.NONE, 2, null);
        visits.insert(scheduled("visit-0", DANA, "rosa", EIGHT_AM));
        var second = page(DAN, VisitFilter.NONE, 2, first.pageInfo().endCursor());

        assertThat(keys(first)).containsExactly("visit-1", "visit-2");
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        assertThat(keys(second)).containsExactly("visit-3", "visit-4");
        assertThat(second.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void aTechnicianSeesTheirOwnDayOrAColleagues() {
        aDay();

        assertThat(listed(DANA, filter(true, null))).containsExactly("visit-1", "visit-3", "visit-4");
        assertThat(listed(DANA, filter(false, null))).containsExactly("visit-2");
        assertThat(listed(DANA, filter(null, "luis"))).containsExactly("visit-2");
        assertThat(listed(DANA, filter(true, "luis"))).isEmpty();
        assertThat(listed(DAN, filter(true, null))).isEmpty();
    }

    @Test
    void visitsAreFoundByWhereTheyStandAndWhenTheyStart() {
        aDay();
        var ten = NINE_AM.plus(Duration.ofHours(1));
        var tenToEleven = new VisitFilter(null, null, null, null, ten, ten.plus(Duration.ofHours(1)));

        assertThat(listed(DAN, tenToEleven)).containsExactly("visit-2", "visit-3");
        assertThat(listed(DAN, statuses(VisitStatus.ARRIVED, VisitStatus.DONE))).containsExactly("visit-1");
        assertThat(listed(DAN, statuses())).isEmpty();
    }

    private static VisitFilter statuses(VisitStatus... statuses) {
        return new VisitFilter(null, null, null, List.of(statuses), null, null);
    }

    @Test
    void visitsAreFoundByAnyIdThatStandsForTheCustomer() {
        aDay();
        var henry = List.of(new CustomerId("henry"), new CustomerId("henry-junior"));

        var his = visits.page(new Agenda(DAN, VisitFilter.NONE, henry), PageRequest.of("visits", 10, null));

        assertThat(keys(his)).containsExactly("visit-3");
    }

    private static Visit done(VisitOutcome outcome) {
        return ((VisitOutcome.Done) outcome).visit();
    }
}
