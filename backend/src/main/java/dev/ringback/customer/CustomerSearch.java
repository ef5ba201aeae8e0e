package dev.ringback.customer;

import dev.ringback.company.Company;
import dev.ringback.kernel.Text;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for.
 *
 * @param terms any of these is found, folded, in the name, a number in E.164, an address, an e-mail address or a tag; none finds everybody
 */
record CustomerSearch(List<String> terms, Set<Standing> standings) {

    private static final Set<Standing> USUAL = Set.of(Standing.LEAD, Standing.CUSTOMER);

    CustomerSearch {
        terms = List.copyOf(terms);
        standings = Set.copyOf(standings);
    }

    /** Reads what somebody typed: words, or a number as people of this company write it, whole or in part. */
    static CustomerSearch of(Company company, @Nullable String text, @Nullable List<Standing> standings) {
        return new CustomerSearch(
                text == null ? List.of() : terms(company, text),
                standings == null || standings.isEmpty() ? USUAL : EnumSet.copyOf(standings));
    }

    private static List<String> terms(Company company, String text) {
        var terms = new LinkedHashSet<String>();
        terms.add(Spelling.folded(text));
        var digits = Text.searched(text);
        if (digits.chars().allMatch(Character::isDigit)) {
            terms.add(digits);
            // The zero that many countries dial within is no part of the number: 020 7946… is +44 20 7946….
            if (digits.matches("0[1-9][0-9]+")) {
                terms.add(digits.substring(1));
            }
        }
        company.parse(text).ifPresent(number -> terms.add(number.e164()));
        return List.copyOf(terms);
    }
}
