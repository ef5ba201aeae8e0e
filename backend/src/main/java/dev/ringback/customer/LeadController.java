package dev.ringback.customer;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What becomes of leads, and of two who are one, for GraphQL. */
@Controller
class LeadController {

    private static final int LONGEST_NOTE = 1_000;

    private final CustomerDesk desk;
    private final CustomerMerger merger;

    LeadController(CustomerDesk desk, CustomerMerger merger) {
        this.desk = desk;
        this.merger = merger;
    }

    record ApproveLeadInput(
            String customerId,
            @Nullable String name,
            @Nullable String address,
            @Nullable String idempotencyKey) {}

    record RejectLeadInput(
            String customerId,
            Rejection.Reason reason,
            @Nullable String note,
            @Nullable String idempotencyKey) {}

    record MergeCustomersInput(
            String customerId, String mergedId, @Nullable String idempotencyKey) {}

    @MutationMapping
    CustomerPayload approveLead(@Argument ApproveLeadInput input, Actor actor) {
        return CustomerPayload.of(desk.approve(
                actor,
                new CustomerId(input.customerId()),
                Text.optional("name", input.name(), CustomerForm.LONGEST_NAME),
                Text.optional("address", input.address(), CustomerForm.LONGEST_ADDRESS)));
    }

    @MutationMapping
    CustomerPayload rejectLead(@Argument RejectLeadInput input, Actor actor) {
        return CustomerPayload.of(desk.reject(
                actor,
                new CustomerId(input.customerId()),
                input.reason(),
                Text.optional("note", input.note(), LONGEST_NOTE)));
    }

    @MutationMapping
    CustomerPayload mergeCustomers(@Argument MergeCustomersInput input, Actor actor) {
        return CustomerPayload.of(
                merger.merge(actor, new CustomerId(input.customerId()), new CustomerId(input.mergedId())));
    }
}
