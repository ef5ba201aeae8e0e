package dev.ringback.consent;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;

/**
 * One line of the ledger: somebody allowed texts, or forbade them, in these words. Lines are only ever added.
 *
 * @param evidence names what they said it in, and is the same however often it is reported
 */
public record ConsentEntry(
        String evidence, CompanyId company, PhoneNumber number, boolean granted, String words, Instant at) {}
