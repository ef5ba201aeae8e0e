package dev.ringback.company;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.DatabaseState;
import dev.ringback.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The companies as this backend last read them, at most a day ago: for those who call while the database is away. */
@Component
public class KnownCompanies {

    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Companies companies;
    private final DatabaseState database;
    private final Clock clock;
    private final Map<CompanyId, Known> known = new ConcurrentHashMap<>();

    KnownCompanies(Companies companies, DatabaseState database, Clock clock) {
        this.companies = companies;
        this.database = database;
        this.clock = clock;
    }

    private record Known(Company company, Instant readAt) {}

    /** Companies are few and small; one that is gone is forgotten. */
    @Scheduled(fixedRateString = "PT1M")
    void readAll() {
        if (database.isAway()) {
            return;
        }
        var all = companies.all();
        all.forEach(this::read);
        known.keySet().retainAll(all);
    }

    private void read(CompanyId id) {
        companies.find(id).ifPresent(this::remember);
    }

    private void remember(Company company) {
        known.put(company.id(), new Known(company, clock.instant()));
    }

    /** Looks a company up in the database; what it finds is known from then on. */
    public Optional<Company> ask(Function<CompanyDirectory, Optional<Company>> question) {
        var found = question.apply(companies);
        found.ifPresent(this::remember);
        return found;
    }

    /** Looks a company up among those that were read before. */
    public Optional<Company> recall(Function<CompanyDirectory, Optional<Company>> question) {
        return question.apply(new Memory());
    }

    private final class Memory implements CompanyDirectory {

        @Override
        public Optional<Company> find(CompanyId id) {
            return Optional.ofNullable(known.get(id)).filter(this::isGood).map(Known::company);
        }

        @Override
        public Optional<Company> findByNumber(PhoneNumber number) {
            return known.values().stream()
                    .filter(this::isGood)
                    .map(Known::company)
                    .filter(it -> it.owns(number))
                    .findFirst();
        }

        @Override
        public List<Company> findByAccount(String accountSid) {
            return known.values().stream()
                    .filter(this::isGood)
                    .map(Known::company)
                    .filter(it -> it.isAt(accountSid))
                    .toList();
        }

        private boolean isGood(Known it) {
            return clock.instant().isBefore(it.readAt().plus(GOOD_FOR));
        }
    }
}
