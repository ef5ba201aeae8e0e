package dev.ringback.consent;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;

/** The service, with somebody who watches what it is told and asked, and may do something in between. */
public final class WatchedConsent extends ConsentService {

    /** What there is to see. */
    public interface Watcher {

        default void beforeStop() {}

        /** Right after somebody's STOP is on record. */
        default void stopped(PhoneNumber number) {}

        default void beforeQuestion(PhoneNumber number) {}

        default void afterQuestion(PhoneNumber number) {}

        default void beforeLine(ConsentEntry line) {}
    }

    private final Watcher watcher;

    /** Over an empty ledger. */
    public WatchedConsent(Watcher watcher) {
        super(new ConsentLedgerInMemory(), new RecipientZones());
        this.watcher = watcher;
    }

    @Override
    public void record(ConsentEntry entry) {
        watcher.beforeLine(entry);
        super.record(entry);
    }

    @Override
    public void revoked(
            CompanyId company, PhoneNumber number, String evidence, String words, Method method, Instant at) {
        watcher.beforeStop();
        super.revoked(company, number, evidence, words, method, at);
        watcher.stopped(number);
    }

    @Override
    public Verdict canText(Company company, Recipient to, Purpose purpose, Instant at, Answered answered) {
        watcher.beforeQuestion(to.number());
        var verdict = super.canText(company, to, purpose, at, answered);
        watcher.afterQuestion(to.number());
        return verdict;
    }
}
