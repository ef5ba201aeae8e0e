package dev.ringback.customer;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Customers and leads, for GraphQL. */
@Controller
class CustomerController {

    private static final int LONGEST_SEARCH = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;

    private final CustomerService customers;

    CustomerController(CustomerService customers) {
        this.customers = customers;
    }

    record ApproveLeadInput(
            String customerId,
            @Nullable String name,
            @Nullable String address,
            @Nullable String idempotencyKey) {}

    record ApproveLeadPayload(@Nullable Customer customer, List<UserError> userErrors) {}

    @QueryMapping
    Page<Customer> customers(
            @Argument int first, @Argument @Nullable String after, @Argument @Nullable String search, Actor actor) {
        return customers.page(
                actor, PageRequest.of("customers", first, after), Text.optional("search", search, LONGEST_SEARCH));
    }

    @QueryMapping
    Optional<Customer> customer(@Argument String id, Actor actor) {
        return customers.read(actor, new CustomerId(id));
    }

    @SchemaMapping
    List<String> phoneNumbers(Customer customer) {
        return customer.numbers().stream().map(PhoneNumber::e164).toList();
    }

    @MutationMapping
    ApproveLeadPayload approveLead(@Argument ApproveLeadInput input, Actor actor) {
        return customers
                .approve(
                        actor,
                        new CustomerId(input.customerId()),
                        Text.optional("name", input.name(), LONGEST_NAME),
                        Text.optional("address", input.address(), LONGEST_ADDRESS))
                .map(customer -> new ApproveLeadPayload(customer, List.of()))
                .orElseGet(() -> new ApproveLeadPayload(
                        null,
                        List.of(new UserError(
                                UserErrorCode.NOT_FOUND, "customerId", "There is no customer or lead with this id."))));
    }
}
