package dev.ringback.texting;

import static dev.ringback.kernel.Permission.READ_CONTACT;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.Recipient;
import dev.ringback.consent.Refusal;
import dev.ringback.consent.Verdict;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.NamedSender;
import dev.ringback.kernel.UserErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells the staff whether somebody may be texted, before they write: the same answer that the text would meet. */
@Service
class Advice {

    private final ConsentService consent;
    private final Gatekeeper gatekeeper;
    private final TextThreads threads;
    private final CustomerService customers;
    private final Companies companies;
    private final Clock clock;

    Advice(
            ConsentService consent,
            Gatekeeper gatekeeper,
            TextThreads threads,
            CustomerService customers,
            Companies companies,
            Clock clock) {
        this.consent = consent;
        this.gatekeeper = gatekeeper;
        this.threads = threads;
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
        if (phoneNumber != null && company.parse(phoneNumber).isEmpty() && hasWritten(company, phoneNumber)) {
            return TextVerdict.of(new Verdict.Refused(Refusal.INVALID_NUMBER, List.of()));
        }
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

    /** Whether this is no number, but the name of somebody whose texts are in a thread. */
    private boolean hasWritten(Company company, String name) {
        return threads.find(company.id(), TextThread.id(company.id(), new NamedSender(name)))
                .isPresent();
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
