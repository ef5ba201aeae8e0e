package dev.ringback.customer;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.customer;
import static dev.ringback.customer.CustomerSamples.lead;
import static dev.ringback.customer.CustomerSamples.renamed;
import static dev.ringback.customer.CustomerSamples.wellKnown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.ringback.Together;
import dev.ringback.customer.CustomerOutcome.ChangedMeanwhile;
import dev.ringback.customer.CustomerOutcome.Done;
import dev.ringback.customer.CustomerOutcome.NoSuchCustomer;
import dev.ringback.customer.CustomerOutcome.NotPossible;
import dev.ringback.kernel.Forbidden;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.RequestKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two customers who turn out to be one. */
class CustomerMergerTest {

    private static final PhoneNumber IVY = new PhoneNumber("+13125550144");

    private final CustomerRoom room = new CustomerRoom();

    private CustomerOutcome merge(String merged, String kept) {
        return room.merger.merge(DAN, new CustomerId(kept), new CustomerId(merged));
    }

    private List<String> idsOf(String id) {
        return room.present(id).ids().stream().map(CustomerId::value).toList();
    }

    @Test
    void whoStaysTakesOverAllThatIsKnown() {
        room.with(lead("lead", "Rosie", HENRY), wellKnown("rosa", ROSA));

        var outcome = merge("rosa", "lead");

        var kept = room.stored("lead");
        assertThat(outcome).isEqualTo(new Done(kept));
        assertThat(kept.name()).isEqualTo("Rosie");
        assertThat(kept.numbers()).containsExactly(HENRY, ROSA);
        assertThat(kept.profile().addresses()).hasSize(2);
        assertThat(kept.profile().emails()).hasSize(1);
        assertThat(kept.profile().tags()).containsExactly("VIP", "gate code");
        assertThat(kept.standing()).isEqualTo(Standing.CUSTOMER);
        assertThat(kept.relation().lastJobAt()).isNotNull();
    }

    @Test
    void theIdsOfBothLeadToWhoStays() {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Rosa", HENRY));

        merge("other", "rosa");

        assertThat(room.present("other")).isEqualTo(room.stored("rosa"));
        assertThat(room.service.findAllById(
                        ID, List.of(new CustomerId("other"), new CustomerId("rosa"), new CustomerId("nobody"))))
                .hasSize(2)
                .containsEntry(new CustomerId("other"), room.stored("rosa"))
                .containsEntry(new CustomerId("rosa"), room.stored("rosa"));
        assertThat(room.owners(HENRY)).containsExactly("rosa");
        assertThat(room.call(HENRY).customer()).contains(room.stored("rosa"));
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Rosa", HENRY));

        merge("other", "rosa");
        var version = room.stored("rosa").version();

        assertThat(merge("other", "rosa")).isEqualTo(new Done(room.stored("rosa")));
        assertThat(room.stored("rosa").version()).isEqualTo(version);
    }

    @Test
    void nobodyIsMergedIntoThemselvesOrIntoNobody() {
        room.with(customer("rosa", "Rosa", ROSA));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> merge("rosa", "rosa"));
        assertThat(merge("nobody", "rosa")).isEqualTo(new NoSuchCustomer("mergedId"));
        assertThat(merge("rosa", "nobody")).isEqualTo(new NoSuchCustomer("customerId"));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> room.merger.merge(DANA, new CustomerId("rosa"), new CustomerId("nobody")));
    }

    @Test
    void aChainLeadsToItsEnd() {
        room.with(lead("a", "A", ROSA), lead("b", "B", HENRY), lead("c", "C", IVY));

        merge("a", "b");
        merge("b", "c");

        assertThat(room.present("a").id()).isEqualTo(new CustomerId("c"));
        assertThat(idsOf("c")).containsExactly("c", "b", "a");
        assertThat(room.present("c").numbers()).containsExactly(IVY, HENRY, ROSA);
        assertThat(merge("a", "c")).isEqualTo(new Done(room.stored("c")));
        assertThat(room.service
                        .findAllById(ID, List.of(new CustomerId("a"), new CustomerId("b")))
                        .values())
                .containsOnly(room.stored("c"));
    }

    @Test
    void whoIsGoneIsMergedNeitherAwayNorIntoAgain() {
        room.with(lead("a", "A", ROSA), lead("b", "B", HENRY), lead("c", "C", IVY));
        merge("a", "b");

        assertThat(merge("a", "c")).isInstanceOf(NotPossible.class);
        assertThat(merge("c", "a")).isInstanceOf(NotPossible.class);
        assertThat(merge("b", "a")).isInstanceOf(NotPossible.class);
        assertThat(idsOf("b")).containsExactly("b", "a");
        assertThat(room.present("c").mergedInto()).isNull();
    }

    @Test
    void whoWouldHaveTooManyNumbersIsNotMerged() {
        room.with(lead("a", "A", numbers(100, 112)), lead("b", "B", numbers(200, 212)));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> merge("a", "b"));
        assertThat(room.present("a").id()).isEqualTo(new CustomerId("a"));
    }

    private static PhoneNumber[] numbers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new PhoneNumber("+13125551" + i))
                .toArray(PhoneNumber[]::new);
    }

    @Test
    void theNotesOfBothAreTheNotesOfWhoStays() {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Rosa", HENRY));
        room.notebook.write(DAN, new RequestKey("1"), new CustomerId("other"), "Gate code 4127");

        merge("other", "rosa");
        room.notebook.write(DAN, new RequestKey("2"), new CustomerId("other"), "Likes tea");

        assertThat(room.notebook
                        .page(DAN, room.present("rosa"), PageRequest.of("notes", 10, null))
                        .edges())
                .hasSize(2);
    }

    @Test
    void anEditOfWhoWasMergedShowsWhoStandsThereNow() {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Rosa", HENRY));
        merge("other", "rosa");

        var outcome = room.desk.edit(
                DAN,
                new CustomerId("other"),
                room.stored("rosa").version(),
                new CustomerForm("Henry", null, null, null, null),
                false);

        assertThat(outcome).isEqualTo(new ChangedMeanwhile(room.stored("rosa")));
        assertThat(room.desk.reject(DAN, new CustomerId("other"), Rejection.Reason.SPAM, null))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void aNumberThatWasTakenOverMayMakeALeadOnceItIsNobodys() {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Rosa", HENRY));
        merge("other", "rosa");

        room.customers.replace(room.stored("rosa").edited(CustomerSamples.numbered(ROSA), DAN, NINE_AM));

        assertThat(room.call(HENRY).identity()).isEqualTo(Identity.NEW_LEAD);
    }

    // --- what a crash leaves behind

    private void enter(String merged, String kept) {
        assertThat(room.books.replace(
                        room.books.of(ID).enter(new CustomerId(kept), new CustomerId(merged), DAN, NINE_AM)))
                .isTrue();
    }

    @Test
    void aMergeThatWasOnlyEnteredIsCompletedFromTheJournal() {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Rosa", HENRY));
        enter("other", "rosa");

        try (var journal = room.journal) {
            journal.relaying().telling(new OpenMerges(room.merger));
            await().untilAsserted(() -> assertThat(idsOf("other")).containsExactly("rosa", "other"));
        }
    }

    @Test
    void aMergeThatStoppedHalfwayIsCompletedByTheNext() {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Rosa", HENRY), lead("ivy", "Ivy", IVY));
        enter("other", "rosa");
        room.customers.replace(room.stored("rosa").absorbing(room.stored("other"), DAN.id(), NINE_AM));
        assertThat(room.call(HENRY).customer()).contains(room.stored("rosa"));

        assertThat(merge("rosa", "other")).isInstanceOf(NotPossible.class);
        assertThat(merge("ivy", "rosa")).isInstanceOf(Done.class);

        assertThat(idsOf("ivy")).containsExactly("rosa", "other", "ivy");
        assertThat(room.books.of(ID).open()).isNull();
    }

    @Test
    void whatIsLearntOfTheMergedOneMeanwhileIsNotLost() {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Rosa", HENRY));
        enter("other", "rosa");
        room.customers.replace(room.stored("rosa").absorbing(room.stored("other"), DAN.id(), NINE_AM));
        room.customers.replace(room.stored("other").edited(CustomerSamples.numbered(HENRY, IVY), DAN, NINE_AM));

        room.merger.completed(ID);

        assertThat(room.present("rosa").numbers()).containsExactly(ROSA, HENRY, IVY);
    }

    // --- many at once

    @RepeatedTest(20)
    void ofTwoMergesInOppositeDirectionsOneWins() throws InterruptedException, ExecutionException {
        room.with(lead("a", "A", ROSA), lead("b", "B", HENRY));

        var outcomes = Together.run(2, i -> i == 0 ? merge("a", "b") : merge("b", "a"));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(NotPossible.class::isInstance).hasSize(1);
        assertThat(room.present("a")).isEqualTo(room.present("b"));
        assertThat(room.present("a").numbers()).containsExactlyInAnyOrder(ROSA, HENRY);
    }

    @RepeatedTest(10)
    void aRingOfMergesIsCutSomewhere() throws InterruptedException, ExecutionException {
        room.with(lead("a", "A", ROSA), lead("b", "B", HENRY), lead("c", "C", IVY));
        var ring = List.of("a", "b", "c");

        Together.run(3, i -> merge(ring.get(i), ring.get((i + 1) % 3)));

        assertThat(ring.stream().map(it -> room.present(it).id()).distinct()).hasSize(1);
        assertThat(idsOf("a")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void whateverIsMergedAtOnceNobodyAndNothingIsLost() throws InterruptedException, ExecutionException {
        var names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        IntStream.range(0, 8)
                .forEach(i -> room.with(lead(names.get(i), names.get(i), new PhoneNumber("+1312555013" + i))));

        Together.run(8, i -> {
            var random = new Random(i);
            for (int turn = 0; turn < 6; turn++) {
                var from = names.get(random.nextInt(8));
                var into = names.get(random.nextInt(8));
                if (!from.equals(into)) {
                    merge(from, into);
                }
            }
            return i;
        });

        var present = new HashSet<>(names.stream().map(room::present).toList());
        assertThat(present).allMatch(it -> it.mergedInto() == null);
        assertThat(present.stream().flatMap(it -> it.ids().stream()).map(CustomerId::value))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(present.stream().flatMap(it -> it.numbers().stream()))
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void editsAndCallsDuringAMergeAreNotLostAndMakeNobodyNew() throws InterruptedException, ExecutionException {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Other", HENRY));
        room.clock.passes(Duration.ofSeconds(1));

        var outcomes = Together.run(9, i -> {
            switch (i) {
                case 0 -> merge("other", "rosa");
                case 1 -> room.service.hadJob(ID, new CustomerId("other"), NINE_AM);
                case 2 -> room.desk.approve(DAN, new CustomerId("rosa"), null, "12 Pine St");
                default -> {
                    for (int turn = 0; turn < 20; turn++) {
                        var recognised = room.call(i % 2 == 0 ? HENRY : ROSA);
                        if (recognised.customer().isEmpty() || recognised.identity() == Identity.NEW_LEAD) {
                            return recognised.identity();
                        }
                    }
                }
            }
            return Identity.RETURNING_CUSTOMER;
        });

        assertThat(outcomes).containsOnly(Identity.RETURNING_CUSTOMER);
        assertThat(room.present("other").relation().lastJobAt()).isEqualTo(NINE_AM);
        assertThat(room.present("other").address()).isEqualTo("12 Pine St");
        assertThat(room.owners(HENRY)).containsExactly("rosa");
    }

    @Test
    void aChangeDecidedOnWhoIsGoneByThenIsMadeToWhoStays() {
        room.with(customer("rosa", "Rosa", ROSA), lead("other", "Other", HENRY));
        var read = room.stored("other");

        merge("other", "rosa");

        assertThat(room.customers.replace(read.edited(renamed("Late"), DAN, NINE_AM)))
                .isFalse();
    }
}
