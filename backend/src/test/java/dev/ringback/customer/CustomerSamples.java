package dev.ringback.customer;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** People whom Northside Plumbing serves, or may come to serve. */
public final class CustomerSamples {

    private CustomerSamples() {}

    static Customer lead(String id, String name, PhoneNumber... numbers) {
        return lead(ID, id, name, numbers);
    }

    /** Made by a call from the first number. */
    static Customer lead(CompanyId company, String id, String name, PhoneNumber... numbers) {
        return new Customer(
                new CustomerId(id),
                company,
                new Profile(name, true, List.of(numbers), List.of(), List.of(), List.of()),
                Relation.lead(NINE_AM),
                numbers[0],
                List.of(),
                null,
                0,
                List.of());
    }

    public static Customer unnamed(String id, PhoneNumber number) {
        return new Customer(
                new CustomerId(id),
                ID,
                new Profile("(312) 555-0142", false, List.of(number), List.of(), List.of(), List.of()),
                Relation.lead(NINE_AM),
                null,
                List.of(),
                null,
                0,
                List.of());
    }

    public static Customer customer(String id, String name, PhoneNumber... numbers) {
        return lead(id, name, numbers).approved(null, null, DAN, NINE_AM);
    }

    /** Somebody of whom everything is known that can be. */
    public static Customer wellKnown(String id, PhoneNumber... numbers) {
        return lead(id, "Rosa Lind", numbers)
                .rejected(Rejection.Reason.NOT_A_FIT, "Wants a pool", DAN, NINE_AM)
                .approved(null, null, DAN, NINE_AM)
                .edited(
                        new Profile.Edit(
                                null,
                                null,
                                List.of(new Address("4127 N Ashland Ave", "60613"), new Address("12 Pine St", null)),
                                List.of(new EmailAddress("rosa@lind.example")),
                                List.of("VIP", "gate code")),
                        DAN,
                        NINE_AM)
                .hadJob(NINE_AM.minusSeconds(3_600), NINE_AM);
    }

    static Profile.Edit renamed(String name) {
        return new Profile.Edit(name, null, null, null, null);
    }

    static Profile.Edit numbered(PhoneNumber... numbers) {
        return new Profile.Edit(null, List.of(numbers), null, null, null);
    }

    static Customer lastWorkedFor(Instant job) {
        return new Customer(
                new CustomerId("rosa"),
                ID,
                new Profile("Rosa Lind", true, List.of(ROSA), List.of(), List.of(), List.of()),
                new Relation(Standing.CUSTOMER, null, Instant.EPOCH, Instant.EPOCH, job),
                null,
                List.of(),
                null,
                1,
                List.of());
    }
}
