package dev.ringback.wording;

import static dev.ringback.wording.Placeholder.ARRIVAL;
import static dev.ringback.wording.Placeholder.CALLBACK_NUMBER;
import static dev.ringback.wording.Placeholder.COMPANY;
import static dev.ringback.wording.Placeholder.CUSTOMER;
import static dev.ringback.wording.Placeholder.MINUTES;
import static dev.ringback.wording.Placeholder.REVIEW_URL;
import static dev.ringback.wording.Placeholder.SENDER;
import static dev.ringback.wording.Placeholder.TECHNICIAN;

import dev.ringback.company.Company;
import java.util.EnumMap;
import java.util.Map;

/** Values to fill a wording in with. */
final class Samples {

    private static final Map<Placeholder, String> USUAL = Map.of(
            SENDER, "Dana",
            TECHNICIAN, "Luis",
            CUSTOMER, "Maria",
            MINUTES, "20",
            ARRIVAL, "3:40 PM",
            REVIEW_URL, "https://example.com/review");

    private Samples() {}

    /** What the company itself knows without asking anybody. */
    static Map<Placeholder, String> known(Company company) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(COMPANY, company.name());
        values.put(CALLBACK_NUMBER, company.spell(company.mainNumber()));
        var reviewUrl = company.texting().reviewUrl();
        if (reviewUrl != null) {
            values.put(REVIEW_URL, reviewUrl);
        }
        return values;
    }

    /** A value for every placeholder: the company's own where it has one. */
    static Map<Placeholder, String> of(Company company) {
        var values = new EnumMap<>(USUAL);
        values.putAll(known(company));
        return values;
    }
}
