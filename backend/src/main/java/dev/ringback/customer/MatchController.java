package dev.ringback.customer;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Permission;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds out who a caller is, for GraphQL. */
@Controller
class MatchController {

    private static final int LONGEST_NUMBER = 50;

    private final CustomerService customers;
    private final Companies companies;

    MatchController(CustomerService customers, Companies companies) {
        this.customers = customers;
        this.companies = companies;
    }

    @QueryMapping
    CallerMatch matchCaller(
            @Argument @Nullable String phoneNumber,
            @Argument @Nullable String name,
            @Argument @Nullable String address,
            @Argument @Nullable String email,
            Actor actor) {
        actor.require(Permission.READ_CUSTOMERS);
        var company = companies.get(actor.company());
        return customers.callerMatch(
                company,
                new CallerDescription(
                        number(company, Text.optional("phoneNumber", phoneNumber, LONGEST_NUMBER)),
                        Text.optional("name", name, CustomerForm.LONGEST_NAME),
                        Text.optional("address", address, CustomerForm.LONGEST_ADDRESS),
                        email == null ? null : CustomerForm.email("email", email)));
    }

    private static @Nullable PhoneNumber number(Company company, @Nullable String spelling) {
        return spelling == null
                ? null
                : company.parse(spelling)
                        .orElseThrow(() -> new InvalidInput(
                                UserErrorCode.INVALID_PHONE_NUMBER,
                                "phoneNumber",
                                "This is no number that can be dialled. Leave it out when it was withheld."));
    }
}
