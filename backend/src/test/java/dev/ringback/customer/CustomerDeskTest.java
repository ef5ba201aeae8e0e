package dev.ringback.customer;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.customer;
import static dev.ringback.customer.CustomerSamples.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ringback.Together;
import dev.ringback.customer.CustomerOutcome.ChangedMeanwhile;
import dev.ringback.customer.CustomerOutcome.Done;
import dev.ringback.customer.CustomerOutcome.NoSuchCustomer;
import dev.ringback.customer.CustomerOutcome.NotPossible;
import dev.ringback.kernel.Forbidden;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.RequestKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people do with customers and leads. */
class CustomerDeskTest {

    private static final CustomerId HENRYS = new CustomerId("henry");

    private final CustomerRoom room = new CustomerRoom();

    private static CustomerForm named(String name) {
        return new CustomerForm(name, null, null, null, null);
    }

    private static CustomerForm numbered(String... numbers) {
        return new CustomerForm(null, List.of(numbers), null, null, null);
    }

    private Customer create(String key, CustomerForm form, @Nullable Instant lastJobAt, boolean mayShare) {
        return room.desk.create(DAN, new RequestKey(key), form, lastJobAt, mayShare);
    }

    private static CustomerForm form(String name, String... numbers) {
        return new CustomerForm(name, List.of(numbers), null, null, null);
    }

    private void refused(CustomerForm form, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> create("refused", form, null, false))
                .satisfies(it -> assertThat(it.userError().field()).isEqualTo(field));
    }

    @Test
    void whomAPersonWritesDownIsACustomerAtOnce() {
        var henry = create("1", form("Henry Ode", "(312) 555-0143", "+13125550143"), null, false);

        assertThat(henry).isEqualTo(room.stored(henry.id().value()));
        assertThat(henry.standing()).isEqualTo(Standing.CUSTOMER);
        assertThat(henry.numbers()).containsExactly(HENRY);
        assertThat(room.call(HENRY).identity()).isEqualTo(Identity.RETURNING_CUSTOMER);
    }

    @Test
    void writingDownTheSameTwiceWritesItOnce() throws InterruptedException, ExecutionException {
        var made = Together.run(8, i -> create("1", form("Henry Ode", "3125550143"), null, false));

        assertThat(made).extracting(Customer::id).containsOnly(made.getFirst().id());
        assertThat(room.owners(HENRY)).hasSize(1);
    }

    @Test
    void aListBroughtAlongTellsWhoIsDormant() {
        create("1", form("Henry Ode", "3125550143"), Instant.parse("2024-01-15T15:00:00Z"), false);

        assertThat(room.call(HENRY).identity()).isEqualTo(Identity.DORMANT_CUSTOMER);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> create("2", form("Rosa", "3125550142"), NINE_AM.plusSeconds(1), false));
    }

    @Test
    void aNumberIsSharedOnlyWhenSomebodyMeansIt() {
        room.with(lead("rosa", "Rosa Lind", ROSA));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> create("1", form("Henry Ode", "3125550143", "3125550142"), null, false))
                .withMessageContaining("Rosa Lind")
                .satisfies(it -> assertThat(it.userError().field()).isEqualTo("phoneNumbers[1]"));
        create("1", form("Henry Ode", "3125550142"), null, true);

        assertThat(room.call(ROSA).identity()).isEqualTo(Identity.AMBIGUOUS);
    }

    @Test
    void whatIsWrongIsNamedByItsPlace() {
        refused(form("Henry"), "phoneNumbers");
        refused(form("Henry", "3125550143", "12"), "phoneNumbers[1]");
        refused(form("Henry", "+13125550191"), "phoneNumbers[0]");
        refused(form(" ", "3125550143"), "name");
        refused(form("x".repeat(201), "3125550143"), "name");
        refused(
                form("H", IntStream.range(10, 31).mapToObj(i -> "31255502" + i).toArray(String[]::new)),
                "phoneNumbers");
        refused(new CustomerForm("H", List.of("3125550143"), null, List.of("a@b.example", "nope"), null), "emails[1]");
        refused(new CustomerForm("H", List.of("3125550143"), null, null, List.of("ok", "x".repeat(51))), "tags[1]");
        refused(new CustomerForm("H", List.of("3125550143"), null, null, Collections.nCopies(31, "tag")), "tags");
        refused(
                new CustomerForm(
                        "H",
                        List.of("3125550143"),
                        List.of(new CustomerForm.AddressInput("ok", null), new CustomerForm.AddressInput(" ", "60613")),
                        null,
                        null),
                "addresses[1].text");
    }

    @Test
    void anEditOfWhatSomebodyElseChangedIsRefusedWithWhatItSaysNow() {
        room.with(customer("henry", "Henry", HENRY));

        var first = room.desk.edit(DAN, HENRYS, 1, named("Henry Ode"), false);
        var late = room.desk.edit(DAN, HENRYS, 1, named("Hank"), false);

        assertThat(first).isEqualTo(new Done(room.stored("henry")));
        assertThat(late).isEqualTo(new ChangedMeanwhile(room.stored("henry")));
        assertThat(room.stored("henry").name()).isEqualTo("Henry Ode");
    }

    @Test
    void anEditSentAgainIsDone() {
        room.with(customer("henry", "Henry", HENRY));

        room.desk.edit(DAN, HENRYS, 1, named("Henry Ode"), false);

        assertThat(room.desk.edit(DAN, HENRYS, 1, named("Henry Ode"), false)).isEqualTo(new Done(room.stored("henry")));
        assertThat(room.stored("henry").version()).isEqualTo(2);
    }

    @Test
    void ofManyEditsAtOnceOneIsDone() throws InterruptedException, ExecutionException {
        room.with(customer("henry", "Henry", HENRY));

        var outcomes = Together.run(8, i -> room.desk.edit(DAN, HENRYS, 1, named("Henry " + i), false));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ChangedMeanwhile.class::isInstance).hasSize(7);
    }

    @Test
    void aNewNumberOfSomebodyElseIsRefusedAndASharedOneKept() {
        room.with(lead("rosa", "Rosa", ROSA), customer("henry", "Henry", HENRY));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> room.desk.edit(DAN, HENRYS, 1, numbered("3125550142", "3125550143"), false));
        assertThat(room.desk.edit(DAN, HENRYS, 1, numbered("3125550142", "3125550143"), true))
                .isInstanceOf(Done.class);
        assertThat(room.desk.edit(DAN, HENRYS, 2, numbered("3125550143", "3125550142"), false))
                .isInstanceOf(Done.class);
        assertThat(room.stored("henry").mainNumber()).isEqualTo(HENRY);
    }

    @Test
    void onlyLeadsAreRejected() {
        room.with(customer("henry", "Henry", HENRY), lead("rosa", "Rosa", ROSA));

        assertThat(room.desk.reject(DAN, HENRYS, Rejection.Reason.SPAM, null)).isInstanceOf(NotPossible.class);
        assertThat(room.desk.reject(DAN, new CustomerId("rosa"), Rejection.Reason.SPAM, null))
                .isEqualTo(new Done(room.stored("rosa")));
        assertThat(room.call(ROSA).identity()).isEqualTo(Identity.VENDOR);
        assertThat(room.desk.approve(DAN, new CustomerId("rosa"), null, null)).isEqualTo(new Done(room.stored("rosa")));
        assertThat(room.call(ROSA).identity()).isEqualTo(Identity.RETURNING_CUSTOMER);
        assertThat(room.desk.reject(DAN, new CustomerId("nobody"), Rejection.Reason.SPAM, null))
                .isEqualTo(new NoSuchCustomer("customerId"));
    }

    @Test
    void aTechnicianMayNoteButNotEdit() {
        room.with(customer("henry", "Henry", HENRY));

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> room.desk.edit(DANA, HENRYS, 1, named("Hank"), false));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> room.desk.reject(DANA, HENRYS, Rejection.Reason.SPAM, null));
        assertThat(room.notebook.write(DANA, new RequestKey("1"), HENRYS, "Beware of the dog."))
                .isPresent();
    }
}
