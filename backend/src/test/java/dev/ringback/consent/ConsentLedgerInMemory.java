package dev.ringback.consent;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger for tests that need no database. */
public final class ConsentLedgerInMemory implements ConsentLedger {

    private final Map<String, ConsentEntry> entries = new ConcurrentHashMap<>();

    /** The service, over an empty ledger. */
    public static ConsentService service() {
        return new ConsentService(new ConsentLedgerInMemory());
    }

    @Override
    public void add(ConsentEntry entry) {
        entries.putIfAbsent(entry.company() + "/" + entry.evidence(), entry);
    }

    @Override
    public Optional<ConsentEntry> latest(CompanyId company, PhoneNumber number) {
        return entries.values().stream()
                .filter(it -> it.company().equals(company) && it.number().equals(number))
                .max(Comparator.comparing(ConsentEntry::at).thenComparing(it -> !it.granted()));
    }
}
