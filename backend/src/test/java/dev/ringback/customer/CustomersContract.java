package dev.ringback.customer;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.customer;
import static dev.ringback.customer.CustomerSamples.lead;
import static dev.ringback.customer.CustomerSamples.numbered;
import static dev.ringback.customer.CustomerSamples.renamed;
import static dev.ringback.customer.CustomerSamples.unnamed;
import static dev.ringback.customer.CustomerSamples.wellKnown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of customers does. */
abstract class CustomersContract {

    private static final PhoneNumber IVY = new PhoneNumber("+442079460018");

    private final Customers customers;

    CustomersContract(Customers customers) {
        this.customers = customers;
    }

    private Page<Customer> page(int first, @Nullable String after, @Nullable String search) {
        return customers.page(ID, PageRequest.of("customers", first, after), CustomerSearch.of(COMPANY, search, null));
    }

    private List<String> of(Standing... standings) {
        var search = CustomerSearch.of(COMPANY, null, List.of(standings));
        return customers.page(ID, PageRequest.of("customers", 100, null), search).edges().stream()
                .map(edge -> edge.node().id().value())
                .toList();
    }

    private List<String> found(@Nullable String search) {
        return page(100, null, search).edges().stream()
                .map(edge -> edge.node().id().value())
                .toList();
    }

    @Test
    void comesBackAsItWasWritten() {
        var rosa = wellKnown("rosa", ROSA, IVY);
        var unnamed = unnamed("unnamed", HENRY);

        customers.insert(rosa);
        customers.insert(unnamed);

        assertThat(customers.find(ID, rosa.id())).contains(rosa.written());
        assertThat(customers.find(ID, unnamed.id())).contains(unnamed.written());
    }

    @Test
    void aNumberMakesOneLead() {
        assertThat(customers.insert(lead("first", "Rosa", ROSA))).isTrue();
        assertThat(customers.insert(lead("second", "Rosa again", ROSA))).isFalse();
        assertThat(customers.findByNumber(ID, ROSA)).hasSize(1);
    }

    @Test
    void sixteenCallsOfOneNumberMakeOneLead() throws InterruptedException, ExecutionException {
        var made = Together.run(16, i -> customers.insert(lead("lead-" + i, "Rosa", ROSA)));

        assertThat(made).filteredOn(it -> it).hasSize(1);
        assertThat(customers.findByNumber(ID, ROSA)).hasSize(1);
    }

    @Test
    void theSameNumberMayBeALeadOfEachCompany() {
        customers.insert(lead("ours", "Rosa", ROSA));

        assertThat(customers.insert(lead(LAKESIDE, "theirs", "Rosa", ROSA))).isTrue();
        assertThat(customers.findByNumber(ID, ROSA))
                .extracting(it -> it.id().value())
                .containsExactly("ours");
    }

    @Test
    void isFoundByEachOfTheNumbers() {
        customers.insert(lead("rosa", "Rosa", ROSA, IVY));

        assertThat(customers.findByNumber(ID, IVY)).hasSize(1);
        assertThat(customers.findByNumber(ID, HENRY)).isEmpty();
    }

    @Test
    void aSharedNumberFindsBoth() {
        customers.insert(lead("rosa", "Rosa", ROSA, IVY));
        customers.insert(lead("henry", "Henry", HENRY, IVY));

        assertThat(customers.findByNumber(ID, IVY)).hasSize(2);
    }

    @Test
    void anotherCompanyFindsNothing() {
        customers.insert(lead("rosa", "Rosa", ROSA));
        var id = new CustomerId("rosa");

        assertThat(customers.find(LAKESIDE, id)).isEmpty();
        assertThat(customers.findAll(LAKESIDE, List.of(id))).isEmpty();
        assertThat(customers.findByNumber(LAKESIDE, ROSA)).isEmpty();
        assertThat(customers
                        .page(LAKESIDE, PageRequest.of("customers", 10, null), CustomerSearch.of(COMPANY, null, null))
                        .edges())
                .isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        customers.insert(lead("rosa", "Rosa", ROSA));
        var read = customers.find(ID, new CustomerId("rosa")).orElseThrow();

        assertThat(customers.replace(read.edited(renamed("First"), DAN, NINE_AM)))
                .isTrue();
        assertThat(customers.replace(read.edited(renamed("Second"), DAN, NINE_AM)))
                .isFalse();
        assertThat(customers.find(ID, read.id())).map(Customer::name).contains("First");
    }

    @Test
    void theyComeByName() {
        customers.insert(lead("3", "rosa lind", ROSA));
        customers.insert(lead("1", "Bea Novak", HENRY));
        customers.insert(lead("2", "IVY Stone", IVY));

        assertThat(found(null)).containsExactly("1", "2", "3");
    }

    @Test
    void pagesSkipAndDoubleNobodyWhileOthersComeAndAreApproved() {
        IntStream.range(10, 30)
                .forEach(i -> customers.insert(lead("c" + i, "Same Name " + i % 3, new PhoneNumber("+131255502" + i))));
        var seen = new ArrayList<String>();
        @Nullable String after = null;
        for (int turn = 0; ; turn++) {
            var page = page(4, after, null);
            page.edges().forEach(edge -> seen.add(edge.node().id().value()));
            customers.insert(lead("new" + turn, "Aaron " + turn, new PhoneNumber("+131255503" + (10 + turn))));
            customers
                    .find(ID, new CustomerId("c" + (10 + turn)))
                    .ifPresent(it -> customers.replace(it.approved(null, "An address", DAN, NINE_AM)));
            after = page.pageInfo().endCursor();
            if (!page.pageInfo().hasNextPage()) {
                break;
            }
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosa",
                "LIND",
                "Rósa",
                "ＲＯＳＡ\u200b",
                "r\u043esa",
                "sa li",
                "5550142",
                "(312) 555-0142",
                "312.555",
                "+1 312 555 0142",
                "0142"
            })
    void isFoundByAPieceOfTheNameOrTheNumberInAnySpelling(String search) {
        customers.insert(lead("rosa", "Rosa Lind", ROSA));
        customers.insert(lead("ivy", "Ivy Stone", IVY));

        assertThat(found(search)).containsExactly("rosa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"020 7946 0018", "0207946", "+44 20 7946", "011 44 20 7946 0018", "(0)20 7946 0018"})
    void aNumberFromAbroadIsFoundAsItIsWrittenThere(String search) {
        customers.insert(lead("rosa", "Rosa Lind", ROSA));
        customers.insert(lead("ivy", "Ivy Stone", IVY));

        assertThat(found(search)).containsExactly("ivy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4127 n  ashland", "60613", "ROSA@LIND.EXAMPLE", "lind.ex", "vip", "Gate Code", "pine st"})
    void isFoundByAddressEmailAndTag(String search) {
        customers.insert(wellKnown("rosa", ROSA));
        customers.insert(lead("ivy", "Ivy Stone", IVY));

        assertThat(found(search)).containsExactly("rosa");
    }

    @Test
    void aSearchDoesNotFindWhatStandsInTwoPlaces() {
        customers.insert(wellKnown("rosa", ROSA));

        assertThat(found("vip gate code")).isEmpty();
    }

    @Test
    void theRejectedAreListedWhenAskedForAndTheMergedNever() {
        customers.insert(lead("lead", "A", ROSA));
        customers.insert(customer("customer", "B", HENRY));
        customers.insert(lead("rejected", "C", IVY).rejected(Rejection.Reason.SPAM, null, DAN, NINE_AM));
        customers.insert(lead("merged", "D", new PhoneNumber("+13125550250"))
                .mergedInto(new CustomerId("lead"), DAN.id(), NINE_AM));

        assertThat(of()).containsExactly("lead", "customer");
        assertThat(of(Standing.REJECTED)).containsExactly("rejected");
        assertThat(of(Standing.values())).containsExactly("lead", "customer", "rejected");
    }

    @Test
    void whoWasMergedIsFoundByIdAlone() {
        var rosa = wellKnown("rosa", ROSA).mergedInto(new CustomerId("ivy"), DAN.id(), NINE_AM);
        customers.insert(rosa);

        assertThat(customers.find(ID, rosa.id())).isPresent();
        assertThat(customers.findByNumber(ID, ROSA)).isEmpty();
        assertThat(customers.findByName(ID, "Rosa Lind")).isEmpty();
        assertThat(customers.findByEmail(ID, new EmailAddress("rosa@lind.example")))
                .isEmpty();
    }

    @Test
    void isFoundByTheWholeNameInAnySpellingAndByTheEmail() {
        customers.insert(wellKnown("rosa", ROSA));
        customers.insert(lead("rose", "Rosa Lindt", HENRY));
        customers.insert(unnamed("unnamed", IVY));

        assertThat(customers.findByName(ID, " ROSA  lind")).hasSize(1);
        assertThat(customers.findByName(ID, "Ro\u0301sa\u00a0Ｌind\u2060")).hasSize(1);
        assertThat(customers.findByName(ID, "Rosa")).isEmpty();
        assertThat(customers.findByName(ID, "(312) 555-0142")).isEmpty();
        assertThat(customers.findByEmail(ID, new EmailAddress("rosa@lind.example")))
                .hasSize(1);
        assertThat(customers.findByEmail(LAKESIDE, new EmailAddress("rosa@lind.example")))
                .isEmpty();
        assertThat(customers.findByName(LAKESIDE, "Rosa Lind")).isEmpty();
    }

    @Test
    void aNumberThatChangedHandsMayMakeALeadAgain() {
        customers.insert(lead("first", "Rosa", ROSA));
        var first = customers.find(ID, new CustomerId("first")).orElseThrow();

        assertThat(customers.replace(first.edited(numbered(HENRY), DAN, NINE_AM)))
                .isTrue();
        assertThat(customers.insert(lead("second", "Somebody new", ROSA))).isTrue();
    }

    @Test
    void peopleMayShareANumberThatSomebodyWroteDown() {
        customers.insert(lead("rosa", "Rosa", ROSA));

        assertThat(customers.insert(Customer.created(
                        new CustomerId("henry"),
                        new Profile("Henry", true, List.of(ROSA), List.of(), List.of(), List.of()),
                        null,
                        DAN,
                        NINE_AM)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "r.sa", "^", "\\", "[", "(", "rosa lindt"})
    void whatWouldBeAPatternIsSearchedAsItIs(String search) {
        customers.insert(lead("rosa", "Rosa Lind", ROSA));

        assertThat(found(search)).isEmpty();
    }
}
