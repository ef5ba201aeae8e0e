package dev.ringback;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Companies for tests that need no database. */
public final class CompaniesInMemory implements Companies {

    private final Map<CompanyId, Company> companies = new LinkedHashMap<>();

    /** Those with these. */
    public static Companies of(Company... companies) {
        var all = new CompaniesInMemory();
        List.of(companies).forEach(all::replace);
        return all;
    }

    @Override
    public synchronized Optional<Company> find(CompanyId id) {
        return Optional.ofNullable(companies.get(id));
    }

    @Override
    public synchronized Optional<Company> findByNumber(PhoneNumber number) {
        return companies.values().stream().filter(it -> it.owns(number)).findFirst();
    }

    @Override
    public synchronized List<Company> findByAccount(String accountSid) {
        return companies.values().stream().filter(it -> it.isAt(accountSid)).toList();
    }

    @Override
    public synchronized List<CompanyId> all() {
        return List.copyOf(companies.keySet());
    }

    @Override
    public synchronized boolean replace(Company company) {
        var stored = companies.get(company.id());
        var numberTaken = company.numbers().stream()
                .flatMap(it -> findByNumber(it.number()).stream())
                .anyMatch(it -> !it.id().equals(company.id()));
        if (numberTaken || company.version() != (stored == null ? 0 : stored.version())) {
            return false;
        }
        companies.put(company.id(), written(company));
        return true;
    }

    private static Company written(Company it) {
        return new Company(
                it.id(),
                it.name(),
                it.country(),
                it.officeNumber(),
                it.numbers(),
                it.internalNumbers(),
                it.hours(),
                it.windows(),
                it.policy(),
                it.texting(),
                it.carrier(),
                it.changes(),
                it.version() + 1);
    }
}
