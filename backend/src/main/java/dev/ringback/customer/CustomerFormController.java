package dev.ringback.customer;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Writes customers down and corrects them, for GraphQL. */
@Controller
class CustomerFormController {

    private final CustomerDesk desk;
    private final Notebook notebook;

    CustomerFormController(CustomerDesk desk, Notebook notebook) {
        this.desk = desk;
        this.notebook = notebook;
    }

    record CreateCustomerInput(
            String name,
            List<String> phoneNumbers,
            @Nullable List<CustomerForm.AddressInput> addresses,
            @Nullable List<String> emails,
            @Nullable List<String> tags,
            @Nullable String note,
            @Nullable Instant lastJobAt,
            @Nullable Boolean allowSharedNumber,
            @Nullable String idempotencyKey) {}

    record EditCustomerInput(
            String customerId,
            int expectedVersion,
            @Nullable String name,
            @Nullable List<String> phoneNumbers,
            @Nullable List<CustomerForm.AddressInput> addresses,
            @Nullable List<String> emails,
            @Nullable List<String> tags,
            @Nullable Boolean allowSharedNumber,
            @Nullable String idempotencyKey) {}

    @MutationMapping
    CustomerPayload createCustomer(@Argument CreateCustomerInput input, Actor actor) {
        var key = RequestKey.of(actor, input.idempotencyKey());
        var note = Text.optional("note", input.note(), NoteController.LONGEST_NOTE);
        var customer = desk.create(
                actor,
                key,
                new CustomerForm(input.name(), input.phoneNumbers(), input.addresses(), input.emails(), input.tags()),
                input.lastJobAt(),
                Boolean.TRUE.equals(input.allowSharedNumber()));
        if (note != null) {
            notebook.write(actor, key, customer.id(), note);
        }
        return new CustomerPayload(customer, List.of());
    }

    @MutationMapping
    CustomerPayload editCustomer(@Argument EditCustomerInput input, Actor actor) {
        return CustomerPayload.of(desk.edit(
                actor,
                new CustomerId(input.customerId()),
                input.expectedVersion(),
                new CustomerForm(input.name(), input.phoneNumbers(), input.addresses(), input.emails(), input.tags()),
                Boolean.TRUE.equals(input.allowSharedNumber())));
    }
}
