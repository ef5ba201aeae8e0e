package dev.ringback.customer;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Notes on customers, for GraphQL. */
@Controller
class NoteController {

    static final int LONGEST_NOTE = 5_000;

    private final Notebook notebook;
    private final CustomerService customers;

    NoteController(Notebook notebook, CustomerService customers) {
        this.notebook = notebook;
        this.customers = customers;
    }

    record AddCustomerNoteInput(
            String customerId, String text, @Nullable String idempotencyKey) {}

    record AddCustomerNotePayload(@Nullable CustomerNote note, List<UserError> userErrors) {}

    @MutationMapping
    AddCustomerNotePayload addCustomerNote(@Argument AddCustomerNoteInput input, Actor actor) {
        return notebook.write(
                        actor,
                        RequestKey.of(actor, input.idempotencyKey()),
                        new CustomerId(input.customerId()),
                        Text.required("text", input.text(), LONGEST_NOTE))
                .map(note -> new AddCustomerNotePayload(note, List.of()))
                .orElseGet(() -> new AddCustomerNotePayload(
                        null,
                        List.of(new UserError(
                                UserErrorCode.NOT_FOUND, "customerId", "There is no customer or lead with this id."))));
    }

    @SchemaMapping
    Optional<Customer> customer(AddCustomerNotePayload payload, Actor actor) {
        return Optional.ofNullable(payload.note()).flatMap(note -> customers.find(actor.company(), note.customer()));
    }

    @SchemaMapping
    Page<CustomerNote> notes(Customer customer, @Argument int first, @Argument @Nullable String after, Actor actor) {
        return notebook.page(actor, customer, PageRequest.of("notes", first, after));
    }
}
