package dev.ringback.texting;

import static dev.ringback.kernel.Permission.READ_CONTACT;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;

import dev.ringback.company.Companies;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.Recipient;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.UserErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells the staff whether somebody may be texted, before they write: the same answer that the text would meet. */
@Service
class Advice {

    private final ConsentService consent;
    private final Gatekeeper gatekeeper;
    private final CustomerService customers;
    private final Companies companies;
    private final Clock clock;

    Advice(ConsentService consent, Gatekeeper gatekeeper, CustomerService customers, Companies companies, Clock clock) {
        this.consent = consent;
        this.gatekeeper = gatekeeper;
        this.customers = customers;
        this.companies = companies;
        this.clock = clock;
    }

    /** @throws InvalidInput when neither or both are given, or nobody is found */
    TextVerdict canText(
            Actor actor,
            @Nullable String phoneNumber,
            @Nullable CustomerId customer,
            Purpose purpose,
            @Nullable Instant at) {
        actor.require(READ_CONTACT);
        if ((phoneNumber == null) == (customer == null)) {
            throw new InvalidInput("phoneNumber", "Give either `phoneNumber` or `customerId`.");
        }
        var company = companies.get(actor.company());
        var recipient = phoneNumber == null
                ? recipient(actor, Objects.requireNonNull(customer))
                : new Recipient(company.number("phoneNumber", phoneNumber), null);
        var verdict = consent.canText(
                company,
                recipient,
                purpose,
                Objects.requireNonNullElseGet(at, clock::instant),
                gatekeeper.answered(company.id(), recipient.number()));
        return TextVerdict.of(verdict);
    }

    private Recipient recipient(Actor actor, CustomerId id) {
        actor.require(READ_CUSTOMERS);
        var customer = customers
                .find(actor.company(), id)
                .orElseThrow(() -> new InvalidInput(
                        UserErrorCode.NOT_FOUND, "customerId", "There is no customer or lead with this id."));
        return gatekeeper.recipient(actor.company(), customer.mainNumber(), customer.id());
    }
}
