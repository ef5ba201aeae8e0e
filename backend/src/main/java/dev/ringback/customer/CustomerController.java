package dev.ringback.customer;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads customers and leads, for GraphQL. */
@Controller
class CustomerController {

    private static final int LONGEST_SEARCH = 100;

    private final CustomerService customers;

    CustomerController(CustomerService customers) {
        this.customers = customers;
    }

    @QueryMapping
    Page<Customer> customers(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String search,
            @Argument @Nullable List<Standing> standing,
            Actor actor) {
        return customers.page(
                actor,
                PageRequest.of("customers", first, after),
                Text.optional("search", search, LONGEST_SEARCH),
                standing);
    }

    @QueryMapping
    Optional<Customer> customer(@Argument String id, Actor actor) {
        return customers.read(actor, new CustomerId(id));
    }

    @SchemaMapping
    List<String> phoneNumbers(Customer customer) {
        return customer.numbers().stream().map(PhoneNumber::e164).toList();
    }

    @SchemaMapping
    List<Address> addresses(Customer customer) {
        return customer.profile().addresses();
    }

    @SchemaMapping
    List<String> emails(Customer customer) {
        return customer.profile().emails().stream().map(EmailAddress::value).toList();
    }

    @SchemaMapping
    List<String> tags(Customer customer) {
        return customer.profile().tags();
    }

    @SchemaMapping
    Optional<Rejection> rejection(Customer customer) {
        return Optional.ofNullable(customer.relation().rejection());
    }

    @SchemaMapping
    Optional<Instant> lastJobAt(Customer customer) {
        return Optional.ofNullable(customer.relation().lastJobAt());
    }

    @SchemaMapping
    List<String> mergedIds(Customer customer) {
        return customer.absorbed().stream().map(CustomerId::value).toList();
    }
}
