package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.missedCall;
import static dev.ringback.followup.FollowUpSamples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.company.Urgency;
import dev.ringback.journal.TestJournaling;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Somebody pages through the inbox while others open, claim, weigh and close: nothing that stayed is skipped, nothing comes twice. */
class InboxPropertyTest {

    /** What somebody else does between two pages. */
    record Meanwhile(int what, int which) {}

    private MongoFollowUps followUps = fresh();
    private int callers;

    private static MongoFollowUps fresh() {
        var database = new TestDatabase().open();
        return new MongoFollowUps(database, new TestJournaling(database, new SettableClock(NINE_AM)).journaling);
    }

    @Provide
    Arbitrary<List<Meanwhile>> others() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 1_000))
                .as(Meanwhile::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 60)
    void whoPagesSeesAllThatStayedOnce(
            @ForAll @IntRange(min = 1, max = 25) int atFirst,
            @ForAll @IntRange(min = 1, max = 6) int pageSize,
            @ForAll FollowUpOrder order,
            @ForAll("others") List<Meanwhile> others) {
        followUps = fresh();
        var there = new ArrayList<FollowUpId>();
        for (int i = 0; i < atFirst; i++) {
            there.add(opened());
        }
        var moved = new HashSet<FollowUpId>();
        var seen = new ArrayList<FollowUpId>();
        var left = new ArrayList<>(others);
        @Nullable String after = null;
        while (true) {
            var page = followUps.page(
                    new Inbox(DAN, FollowUpFilter.NONE, List.of(), NINE_AM),
                    PageRequest.of(order.name(), pageSize, after),
                    order,
                    FollowUps.Shown.LITTLE);
            page.edges().forEach(it -> seen.add(it.node().id()));
            after = page.pageInfo().endCursor();
            if (!page.pageInfo().hasNextPage()) {
                break;
            }
            for (int i = 0; i < 3 && !left.isEmpty(); i++) {
                happen(left.removeFirst(), there, moved, order);
            }
        }

        assertThat(Set.copyOf(seen))
                .containsAll(there.stream().filter(it -> !moved.contains(it)).toList());
        assertThat(seen.stream().filter(it -> !moved.contains(it))).doesNotHaveDuplicates();
    }

    /** Several are due and opened at the same moment. */
    private FollowUpId opened() {
        callers++;
        var opening = missedCall(
                "call-" + callers,
                new PhoneNumber("+1312556%04d".formatted(callers)),
                NINE_AM.plusSeconds(60L * (callers % 4)));
        var opened = open(opening);
        assertThat(followUps.insert(opened)).isTrue();
        return opened.id();
    }

    /** Whatever leaves the list, or takes another place in it, has not stayed. */
    private void happen(Meanwhile it, List<FollowUpId> there, Set<FollowUpId> moved, FollowUpOrder order) {
        var id = there.get(it.which() % there.size());
        var present = followUps.find(ID, id).orElseThrow();
        if (it.what() == 0) {
            opened();
        } else if (!present.status().isClosed()) {
            var changed = switch (it.what()) {
                case 1 -> done(present.assign(LUIS, DAN, null, NINE_AM));
                case 2 -> done(present.weigh(Urgency.EMERGENCY, "Urgent", DAN, COMPANY, NINE_AM));
                default -> done(present.complete(Disposition.COMPLETED, null, DAN, NINE_AM));
            };
            if (it.what() == 3 || (it.what() == 2 && order == FollowUpOrder.INBOX)) {
                moved.add(id);
            }
            assertThat(changed == present || followUps.replace(changed)).isTrue();
        }
    }
}
