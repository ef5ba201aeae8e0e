package dev.ringback.consent;

import dev.ringback.company.Purpose;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Keeps the ledger, and says who may be texted. */
@Service
public class ConsentService {

    private final ConsentLedger ledger;

    ConsentService(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    /** Writes down that somebody forbade texts. Takes effect at once, for every purpose. */
    public void revoked(CompanyId company, PhoneNumber number, String evidence, String words, Instant at) {
        ledger.add(new ConsentEntry(evidence, company, number, false, words, at));
    }

    /** Writes down that somebody allowed texts. */
    public void granted(CompanyId company, PhoneNumber number, String evidence, String words, Instant at) {
        ledger.add(new ConsentEntry(evidence, company, number, true, words, at));
    }

    /** Whether this number may be texted for this purpose, as the ledger stands now. */
    public Verdict mayText(CompanyId company, PhoneNumber number, Purpose purpose) {
        var latest = ledger.latest(company, number);
        if (latest.isPresent()) {
            return latest.get().granted() ? Verdict.ALLOWED : Verdict.OPTED_OUT;
        }
        return switch (purpose) {
            case ON_MY_WAY, REPLY -> Verdict.ALLOWED;
            case SERVICE_NOTICE, MARKETING -> Verdict.NO_CONSENT;
        };
    }
}
