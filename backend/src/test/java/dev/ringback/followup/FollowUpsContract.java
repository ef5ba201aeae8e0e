package dev.ringback.followup;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.customer;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.join;
import static dev.ringback.followup.FollowUpSamples.missedCall;
import static dev.ringback.followup.FollowUpSamples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.customer.Identity;
import dev.ringback.customer.Recognised;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What every store of follow-ups does. */
abstract class FollowUpsContract {

    private static final Member ZOE = new Member(new MemberId("zoe"), LAKESIDE, "Zoe Park", Role.OWNER);

    private final FollowUps followUps;

    FollowUpsContract(FollowUps followUps) {
        this.followUps = followUps;
    }

    private static PhoneNumber caller(int i) {
        return new PhoneNumber("+1312555%04d".formatted(2000 + i));
    }

    private static Opening call(int i, Instant at, @Nullable String words) {
        return Opening.of(
                "call-" + i,
                words == null ? Trigger.MISSED : Trigger.VOICEMAIL,
                at,
                caller(i),
                Source.GOOGLE_BUSINESS_PROFILE,
                "Missed call " + i,
                words);
    }

    private FollowUp stored(FollowUp followUp) {
        assertThat(followUps.insert(followUp)).isTrue();
        return get(followUp.id());
    }

    private FollowUp get(FollowUpId id) {
        return followUps.find(ID, id).orElseThrow();
    }

    private void change(FollowUp changed) {
        assertThat(followUps.replace(changed)).isTrue();
    }

    private Page<FollowUp> page(Actor viewer, int first, @Nullable String after, FollowUpFilter filter) {
        return followUps.page(
                inbox(viewer, filter),
                PageRequest.of("inbox", first, after),
                FollowUpOrder.INBOX,
                FollowUps.Shown.LITTLE);
    }

    private static Inbox inbox(Actor viewer, FollowUpFilter filter) {
        return new Inbox(viewer, filter, List.of(), NINE_AM);
    }

    private List<FollowUpId> inbox(FollowUpFilter filter) {
        return page(DANA, 100, null, filter).edges().stream()
                .map(edge -> edge.node().id())
                .toList();
    }

    @Test
    void comesBackAsItWasWritten() {
        var followUp = join(
                done(open(missedCall("call-1")).claim(DANA, null, NINE_AM)),
                call(1, NINE_AM, "We have no heat"),
                NINE_AM);
        followUps.insert(followUp);

        assertThat(get(followUp.id()))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(followUp);
    }

    @Test
    void aClosedOneWithoutANumberComesBackAsItWasWritten() {
        var followUp = done(open(missedCall("call-1", null, NINE_AM))
                .complete(Disposition.NOT_A_FIT, "Withheld", DAN, NINE_AM.plusSeconds(60)));
        followUps.insert(followUp);

        assertThat(get(followUp.id()))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(followUp);
    }

    @Test
    void aCallerHasOneOpenFollowUp() {
        stored(open(missedCall("call-1")));

        assertThat(followUps.insert(open(missedCall("call-2")))).isFalse();
        assertThat(followUps.findOpen(ID, CallerKeys.of(ROSA)))
                .map(FollowUp::openedAt)
                .contains(NINE_AM);
    }

    @Test
    void theOneOfTheNumberComesBeforeTheOneOfWhoeverHasIt() {
        var ofTheNumber = stored(open(missedCall("call-1"))).id();
        var rosa = customer("rosa", "Rosa Lind", HENRY);
        var recognised = new Recognised(Identity.RETURNING_CUSTOMER, Optional.of(rosa));
        var ofTheCustomer =
                stored(open(missedCall("call-2", HENRY, NINE_AM), recognised)).id();

        assertThat(followUps.findOpen(ID, CallerKeys.of(ROSA, recognised)))
                .map(FollowUp::id)
                .contains(ofTheNumber);
        assertThat(followUps.findOpen(ID, CallerKeys.of(null, recognised)))
                .map(FollowUp::id)
                .contains(ofTheCustomer);
        assertThat(followUps.findOpen(ID, new CallerKeys(List.of()))).isEmpty();
    }

    @Test
    void sixteenCallsAtOnceOpenOneFollowUp() throws InterruptedException, ExecutionException {
        var opened = Together.run(16, i -> followUps.insert(open(missedCall("call-" + i))));

        assertThat(opened).filteredOn(it -> it).hasSize(1);
    }

    @Test
    void onceItIsClosedTheCallerMayHaveAnother() {
        var first = stored(open(missedCall("call-1")));
        change(done(first.complete(Disposition.COMPLETED, null, DANA, NINE_AM)));

        assertThat(followUps.findOpen(ID, CallerKeys.of(ROSA))).isEmpty();
        assertThat(followUps.insert(open(missedCall("call-2")))).isTrue();
    }

    @Test
    void withheldNumbersAreNotOneCaller() {
        stored(open(missedCall("call-1", null, NINE_AM)));

        assertThat(followUps.insert(open(missedCall("call-2", null, NINE_AM)))).isTrue();
    }

    @Test
    void aCallFromAWithheldNumberOpensOneFollowUp() {
        stored(open(missedCall("call-1", null, NINE_AM)));

        assertThat(followUps.insert(open(missedCall("call-1", null, NINE_AM)))).isFalse();
    }

    @Test
    void isFoundByEachOfItsContactsOpenOrClosed() {
        var followUp = stored(open(missedCall("call-1")));
        change(join(followUp, missedCall("call-2", ROSA, NINE_AM.plusSeconds(60)), NINE_AM));
        change(done(get(followUp.id()).complete(Disposition.COMPLETED, null, DANA, NINE_AM)));

        assertThat(followUps.findByContact(ID, "call-1")).map(FollowUp::id).contains(followUp.id());
        assertThat(followUps.findByContact(ID, "call-2")).map(FollowUp::id).contains(followUp.id());
        assertThat(followUps.findByContact(ID, "call-3")).isEmpty();
    }

    @Test
    void ofSixteenClaimsAtOnceExactlyOneIsWritten() throws InterruptedException, ExecutionException {
        var read = stored(open(missedCall("call-1")));

        var won = Together.run(16, i -> followUps.replace(done(read.claim(i % 2 == 0 ? DANA : LUIS, null, NINE_AM))));

        assertThat(won).filteredOn(it -> it).hasSize(1);
    }

    @Test
    void anotherCompanyFindsNothing() {
        var followUp = stored(open(missedCall("call-1")));

        assertThat(followUps.find(LAKESIDE, followUp.id())).isEmpty();
        assertThat(followUps.findAll(LAKESIDE, List.of(followUp.id()))).isEmpty();
        assertThat(followUps.findByContact(LAKESIDE, "call-1")).isEmpty();
        assertThat(followUps.findOpen(LAKESIDE, CallerKeys.of(ROSA))).isEmpty();
        assertThat(page(ZOE, 100, null, FollowUpFilter.NONE).edges()).isEmpty();
    }

    @Test
    void emergenciesComeFirstAndThenWhateverIsDueFirst() {
        var normal = stored(open(call(1, NINE_AM, null))).id();
        var high = stored(open(call(2, NINE_AM, "We have no heat"))).id();
        var emergency = stored(open(call(3, NINE_AM.plusSeconds(7200), "The basement is flooding")))
                .id();
        var earlierNormal =
                stored(open(call(4, NINE_AM.minusSeconds(600), null))).id();

        assertThat(inbox(FollowUpFilter.NONE)).containsExactly(emergency, high, earlierNormal, normal);
    }

    @Test
    void aPageIsShortOfTranscriptsUnlessSomebodyAsks() {
        stored(open(call(1, NINE_AM, "We have no heat")));
        var request = PageRequest.of("inbox", 10, null);

        var without =
                followUps.page(inbox(DANA, FollowUpFilter.NONE), request, FollowUpOrder.INBOX, FollowUps.Shown.LITTLE);
        var with = followUps.page(
                inbox(DANA, FollowUpFilter.NONE), request, FollowUpOrder.INBOX, new FollowUps.Shown(true, true));

        assertThat(without.edges().getFirst().node().transcript()).isEmpty();
        assertThat(with.edges().getFirst().node().transcript()).contains("We have no heat");
    }

    @Test
    void pagesSkipAndDoubleNothingThatStaysWhileOthersComeAndGo() {
        var ids = new ArrayList<FollowUpId>();
        for (int i = 0; i < 30; i++) {
            var words = i % 5 == 0 ? "The basement is flooding" : null;
            // Several are due at the same moment.
            ids.add(stored(open(call(i, NINE_AM.plusSeconds(60L * (i / 3)), words)))
                    .id());
        }
        var gone = new HashSet<FollowUpId>();
        var seen = new ArrayList<FollowUpId>();
        @Nullable String after = null;
        for (int turn = 0; ; turn++) {
            var page = page(DANA, 4, after, FollowUpFilter.NONE);
            page.edges().forEach(edge -> seen.add(edge.node().id()));
            after = page.pageInfo().endCursor();
            if (!page.pageInfo().hasNextPage()) {
                break;
            }
            // A new emergency, a new ordinary call, somebody claims one, somebody closes one.
            stored(open(call(100 + 2 * turn, NINE_AM.minusSeconds(60), "The basement is flooding")));
            stored(open(call(101 + 2 * turn, NINE_AM.plusSeconds(90), null)));
            change(done(get(ids.get(29 - turn)).assign(LUIS, DAN, null, NINE_AM)));
            var closing = ids.get(3 * turn);
            gone.add(closing);
            change(done(get(closing).complete(Disposition.COMPLETED, null, DAN, NINE_AM)));
        }

        var stayed = ids.stream().filter(it -> !gone.contains(it)).toList();
        assertThat(seen).doesNotHaveDuplicates().containsAll(stayed);
    }

    private static FollowUpFilter filter(Map<String, Object> conditions) {
        return JsonMapper.shared().convertValue(conditions, FollowUpFilter.class);
    }

    private static FollowUpFilter statuses(Status... statuses) {
        return filter(Map.of("statuses", List.of(statuses)));
    }

    private static FollowUpFilter openness(@Nullable Boolean open) {
        return filter(open == null ? Map.of() : Map.of("open", open));
    }

    private static FollowUpFilter mine(boolean mine) {
        return filter(Map.of("claimedByMe", mine));
    }

    private static FollowUpFilter unclaimed(boolean unclaimed) {
        return filter(Map.of("unclaimed", unclaimed));
    }

    private static FollowUpFilter stale(@Nullable Boolean open, boolean stale) {
        return filter(open == null ? Map.of("stale", stale) : Map.of("stale", stale, "open", open));
    }

    private static FollowUpFilter text(String text) {
        return filter(Map.of("text", text));
    }

    @Test
    void theInboxIsWhatIsOpenUnlessSomebodyAsksForMore() {
        var open = stored(open(call(1, NINE_AM, null)));
        var closed = stored(done(open(call(2, NINE_AM, null)).complete(Disposition.NOT_A_FIT, null, DAN, NINE_AM)));

        assertThat(inbox(FollowUpFilter.NONE)).containsExactly(open.id());
        assertThat(inbox(openness(true))).containsExactly(open.id());
        assertThat(inbox(openness(false))).containsExactly(closed.id());
        assertThat(inbox(statuses(Status.CLOSED_NOT_A_FIT))).containsExactly(closed.id());
        assertThat(inbox(statuses(Status.values()))).hasSize(2);
        assertThat(inbox(statuses(Status.BOOKED))).isEmpty();
    }

    @Test
    void isFilteredByWhoHasIt() {
        var danas = stored(done(open(call(1, NINE_AM, null)).claim(DANA, null, NINE_AM)))
                .id();
        var luises = stored(done(open(call(2, NINE_AM, null)).claim(LUIS, null, NINE_AM)))
                .id();
        var nobodys = stored(open(call(3, NINE_AM, null))).id();

        assertThat(inbox(mine(true))).containsExactly(danas);
        assertThat(inbox(mine(false))).containsExactlyInAnyOrder(luises, nobodys);
        assertThat(inbox(unclaimed(true))).containsExactly(nobodys);
        assertThat(inbox(unclaimed(false))).containsExactlyInAnyOrder(danas, luises);
    }

    @Test
    void isFilteredByWhetherItIsStaleInTheVeryWayItSaysSoItself() {
        var late = stored(open(call(1, NINE_AM.minus(Duration.ofDays(2)), null)));
        var justDue = stored(open(call(2, NINE_AM.minus(Duration.ofHours(1)), "We have no heat")));
        var fresh = stored(open(call(3, NINE_AM, null)));
        var lateButClosed = stored(done(open(call(4, NINE_AM.minus(Duration.ofDays(2)), null))
                .complete(Disposition.COMPLETED, null, DAN, NINE_AM)));
        var all = List.of(late, justDue, fresh, lateButClosed);

        assertThat(justDue.callbackDue()).isEqualTo(NINE_AM);
        assertThat(inbox(stale(null, true))).containsExactly(late.id());
        assertThat(inbox(stale(true, false))).containsExactlyInAnyOrder(justDue.id(), fresh.id());
        assertThat(inbox(stale(false, false))).containsExactly(lateButClosed.id());
        assertThat(all.stream().filter(it -> it.isStale(NINE_AM)).map(FollowUp::id))
                .containsExactly(late.id());
    }

    @Test
    void isFilteredByUrgencyCategoryAndSource() {
        var emergency =
                stored(open(call(1, NINE_AM, "The basement is flooding"))).id();
        var estimate = stored(open(new Opening(
                        "report-1",
                        Trigger.RECEPTIONIST,
                        NINE_AM,
                        HENRY,
                        "Henry Cole",
                        Source.REFERRAL,
                        Category.ESTIMATE_QUESTION,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        "Wants an estimate for a new roof.",
                        null,
                        null,
                        null,
                        null)))
                .id();

        assertThat(inbox(filter(Map.of("urgencies", List.of(Urgency.EMERGENCY, Urgency.HIGH)))))
                .containsExactly(emergency);
        assertThat(inbox(filter(Map.of("categories", List.of(Category.ESTIMATE_QUESTION)))))
                .containsExactly(estimate);
        assertThat(inbox(filter(Map.of("source", Source.REFERRAL)))).containsExactly(estimate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"henry", "HENRY C", "H\u0435nry\u00a0Ｃ", "ne\u0301w ro\u200bof", "new roof", "555014", "+1312555"
            })
    void isFoundByAPieceOfNameNumberOrSummary(String search) {
        stored(open(missedCall("call-9", new PhoneNumber("+442079460018"), NINE_AM)));
        var henrys = stored(open(new Opening(
                        "report-1",
                        Trigger.RECEPTIONIST,
                        NINE_AM,
                        HENRY,
                        "Henry Cole",
                        Source.REFERRAL,
                        Category.UNKNOWN,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        "Wants an estimate for a new roof.",
                        null,
                        null,
                        null,
                        null)))
                .id();

        assertThat(inbox(text(search))).containsExactly(henrys);
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "h.nry", "[", "(", "\\"})
    void whatWouldBeAPatternIsSearchedAsItIs(String search) {
        stored(open(missedCall("call-1", HENRY, NINE_AM)));

        assertThat(inbox(text(search))).isEmpty();
    }

    @Test
    void findsManyAtOnce() {
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> stored(open(call(i, NINE_AM, null))).id())
                .toList();

        assertThat(followUps.findAll(ID, Set.copyOf(ids)))
                .extracting(FollowUp::id)
                .containsExactlyInAnyOrderElementsOf(ids);
    }
}
