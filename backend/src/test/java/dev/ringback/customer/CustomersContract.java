package dev.ringback.customer;

import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.lead;
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
        return customers.page(ID, PageRequest.of("customers", first, after), search);
    }

    private List<String> found(@Nullable String search) {
        return page(100, null, search).edges().stream()
                .map(edge -> edge.node().id().value())
                .toList();
    }

    @Test
    void comesBackAsItWasWritten() {
        var rosa = lead("rosa", "Rosa Lind", ROSA, IVY).approved(null, "4127 N Ashland Ave");

        customers.insert(rosa);

        assertThat(customers.find(ID, rosa.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(rosa);
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
                        .page(LAKESIDE, PageRequest.of("customers", 10, null), null)
                        .edges())
                .isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        customers.insert(lead("rosa", "Rosa", ROSA));
        var read = customers.find(ID, new CustomerId("rosa")).orElseThrow();

        assertThat(customers.replace(read.approved("First", null))).isTrue();
        assertThat(customers.replace(read.approved("Second", null))).isFalse();
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
                    .ifPresent(it -> customers.replace(it.approved(null, "An address")));
            after = page.pageInfo().endCursor();
            if (!page.pageInfo().hasNextPage()) {
                break;
            }
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa", "LIND", "sa li", "5550142", "(312) 555-0142", "312.555", "+1 312 555 0142", "0142"})
    void isFoundByAPieceOfTheNameOrTheNumberInAnySpelling(String search) {
        customers.insert(lead("rosa", "Rosa Lind", ROSA));
        customers.insert(lead("ivy", "Ivy Stone", IVY));

        assertThat(found(search)).containsExactly("rosa");
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "r.sa", "^", "\\", "[", "(", "rosa lindt"})
    void whatWouldBeAPatternIsSearchedAsItIs(String search) {
        customers.insert(lead("rosa", "Rosa Lind", ROSA));

        assertThat(found(search)).isEmpty();
    }
}
