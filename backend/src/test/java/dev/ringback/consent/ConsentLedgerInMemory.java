package dev.ringback.consent;

import dev.ringback.company.Purpose;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A ledger for tests that need no database. */
public final class ConsentLedgerInMemory implements ConsentLedger {

    private static final Comparator<ConsentEntry> OLDEST_FIRST = Comparator.comparing(EntryPlace::of);
    private static final RecipientZones ZONES = new RecipientZones();

    private final Map<String, ConsentEntry> entries = new ConcurrentHashMap<>();

    /** The service, over an empty ledger. */
    public static ConsentService service() {
        return new ConsentLedgerInMemory().open();
    }

    /** The service, over this ledger. */
    ConsentService open() {
        return new ConsentService(this, ZONES);
    }

    @Override
    public void add(ConsentEntry entry) {
        entries.putIfAbsent(entry.company() + "/" + entry.evidence(), entry);
    }

    @Override
    public void decide(ConsentEntry question, ConsentEntry decision) {
        add(decision);
    }

    @Override
    public Optional<ConsentEntry> find(CompanyId company, String evidence) {
        return Optional.ofNullable(entries.get(company + "/" + evidence));
    }

    @Override
    public Optional<ConsentEntry> latest(CompanyId company, PhoneNumber number, Strand strand, Purpose purpose) {
        return about(company, number)
                .filter(it -> Strand.of(it) == strand)
                .filter(it -> strand.bearingOn(purpose).contains(it.purpose()))
                .max(OLDEST_FIRST);
    }

    @Override
    public List<ConsentEntry> undecided(CompanyId company, PhoneNumber number) {
        return about(company, number)
                .filter(this::isUndecided)
                .sorted(OLDEST_FIRST)
                .limit(20)
                .toList();
    }

    @Override
    public Page<ConsentEntry> undecided(CompanyId company, PageRequest request) {
        var all = entries.values().stream()
                .filter(it -> it.company().equals(company))
                .filter(this::isUndecided)
                .sorted(OLDEST_FIRST);
        return page(all, request, place -> it -> EntryPlace.of(it).compareTo(place) > 0);
    }

    @Override
    public Page<ConsentEntry> page(CompanyId company, PhoneNumber number, PageRequest request) {
        var all = about(company, number).sorted(OLDEST_FIRST.reversed());
        return page(all, request, place -> it -> EntryPlace.of(it).compareTo(place) < 0);
    }

    private static Page<ConsentEntry> page(
            Stream<ConsentEntry> all, PageRequest request, Function<EntryPlace, Predicate<ConsentEntry>> behind) {
        var rest = request.after().map(EntryPlace::parse).map(behind).orElse(any -> true);
        return Page.of(
                request,
                all.filter(rest).limit(request.first() + 1L).toList(),
                it -> EntryPlace.of(it).text());
    }

    private boolean isUndecided(ConsentEntry entry) {
        return entry.kind() == ConsentEntry.Kind.QUESTIONED
                && find(entry.company(), ConsentLedger.decisionOn(entry.evidence()))
                        .isEmpty();
    }

    private Stream<ConsentEntry> about(CompanyId company, PhoneNumber number) {
        return entries.values().stream()
                .filter(it -> it.company().equals(company) && it.number().equals(number));
    }
}
