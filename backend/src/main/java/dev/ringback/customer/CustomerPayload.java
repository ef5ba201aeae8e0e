package dev.ringback.customer;

import dev.ringback.customer.CustomerOutcome.ChangedMeanwhile;
import dev.ringback.customer.CustomerOutcome.Done;
import dev.ringback.customer.CustomerOutcome.NoSuchCustomer;
import dev.ringback.customer.CustomerOutcome.NotPossible;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer as they now stand, and why what was asked for was refused. */
record CustomerPayload(@Nullable Customer customer, List<UserError> userErrors) {

    static CustomerPayload of(CustomerOutcome outcome) {
        return switch (outcome) {
            case Done(var customer) -> new CustomerPayload(customer, List.of());
            case ChangedMeanwhile(var customer) ->
                refused(
                        customer,
                        UserErrorCode.VERSION_CONFLICT,
                        "expectedVersion",
                        "Somebody has changed this customer since: they are at version %d. Look at what it says now, then decide."
                                .formatted(customer.version()));
            case NotPossible(var customer, var field, var why) ->
                refused(customer, UserErrorCode.INVALID_TRANSITION, field, why);
            case NoSuchCustomer(var field) ->
                refused(null, UserErrorCode.NOT_FOUND, field, "There is no customer or lead with this id.");
        };
    }

    private static CustomerPayload refused(
            @Nullable Customer customer, UserErrorCode code, String field, String message) {
        return new CustomerPayload(customer, List.of(new UserError(code, field, message)));
    }
}
