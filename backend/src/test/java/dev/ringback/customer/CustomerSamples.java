package dev.ringback.customer;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.util.List;

/** People whom Northside Plumbing serves, or may come to serve. */
final class CustomerSamples {

    private CustomerSamples() {}

    static Customer lead(String id, String name, PhoneNumber... numbers) {
        return lead(ID, id, name, numbers);
    }

    static Customer lead(CompanyId company, String id, String name, PhoneNumber... numbers) {
        return new Customer(new CustomerId(id), company, name, true, List.of(numbers), Standing.LEAD, null, NINE_AM, 0);
    }

    static Customer unnamed(String id, PhoneNumber number) {
        return new Customer(
                new CustomerId(id), ID, "(312) 555-0142", false, List.of(number), Standing.LEAD, null, NINE_AM, 0);
    }
}
