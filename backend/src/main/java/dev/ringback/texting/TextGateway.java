package dev.ringback.texting;

import dev.ringback.company.Company;
import java.time.Instant;
import java.util.Set;

/** The carrier, as far as texts are concerned. */
public interface TextGateway {

    /** Hands a text over. Never tries twice by itself: one call is at most one text. */
    SendOutcome send(Company company, TextMessage text);

    /** Looks in the carrier's own list for a text that was handed over since then, leaving out those that are known to be others. */
    LookupOutcome lookUp(Company company, TextMessage text, Instant since, Set<String> otherProviderIds);
}
