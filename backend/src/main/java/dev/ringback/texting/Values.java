package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.kernel.Member;
import dev.ringback.visit.Visit;
import dev.ringback.wording.Placeholder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the placeholders of a prepared wording stand for. */
@Component
class Values {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private final CustomerService customers;

    Values(CustomerService customers) {
        this.customers = customers;
    }

    /** For a text of this person's to this customer. */
    Map<Placeholder, String> of(Company company, @Nullable Member sender, @Nullable CustomerId customer) {
        var all = new EnumMap<Placeholder, String>(Placeholder.class);
        all.put(Placeholder.COMPANY, company.name());
        all.put(Placeholder.CALLBACK_NUMBER, company.spell(company.mainNumber()));
        if (sender != null) {
            all.put(Placeholder.SENDER, sender.firstName());
        }
        if (customer != null) {
            customers
                    .find(company.id(), customer)
                    .filter(Customer::named)
                    .ifPresent(it -> all.put(Placeholder.CUSTOMER, it.name()));
        }
        if (company.texting().reviewUrl() != null) {
            all.put(Placeholder.REVIEW_URL, company.texting().reviewUrl());
        }
        return all;
    }

    /** For trying a wording out: where an occasion is missing, one is made up. */
    Map<Placeholder, String> example(Company company, Member viewer, @Nullable CustomerId customer) {
        var all = of(company, viewer, customer);
        all.put(Placeholder.TECHNICIAN, viewer.firstName());
        all.put(Placeholder.MINUTES, "25");
        all.put(Placeholder.ARRIVAL, "3:25 PM");
        all.putIfAbsent(Placeholder.REVIEW_URL, "https://example.com/review");
        return all;
    }

    /** For a text that tells when the technician of a visit will be there. */
    Map<Placeholder, String> of(Company company, Visit visit, Instant arrival, long minutes) {
        var all = of(company, visit.technician(), visit.customerId());
        all.put(Placeholder.TECHNICIAN, visit.technician().firstName());
        all.put(Placeholder.MINUTES, Long.toString(minutes));
        all.put(Placeholder.ARRIVAL, CLOCK_TIME.withZone(company.hours().zone()).format(arrival));
        return all;
    }
}
