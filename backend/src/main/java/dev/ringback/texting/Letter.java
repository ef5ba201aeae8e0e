package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.RequestKey;
import dev.ringback.visit.VisitId;
import dev.ringback.wording.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody, or Ringback by itself, wants written.
 *
 * @param once what it is written for: the same reason never writes two
 * @param author null when Ringback writes it by itself
 * @param override why the caller of a follow-up that another holds is texted; null when nobody else holds it
 * @param until after this it is of no use; null when that is a day later
 */
record Letter(
        RequestKey once,
        Company company,
        To to,
        Purpose purpose,
        Words words,
        @Nullable Member author,
        @Nullable String override,
        @Nullable Instant until) {

    /** Whom it goes to, and what it is about. */
    record To(
            PhoneNumber number,
            @Nullable CustomerId customer,
            @Nullable FollowUpId followUp,
            @Nullable VisitId visit) {}

    static Letter byItself(RequestKey once, Company company, To to, Purpose purpose, Words words) {
        return new Letter(once, company, to, purpose, words, null, null, null);
    }

    static Letter by(Member author, RequestKey once, Company company, To to, Purpose purpose, Words words) {
        return new Letter(once, company, to, purpose, words, author, null, null);
    }

    Letter over(@Nullable String newOverride) {
        return new Letter(once, company, to, purpose, words, author, newOverride, until);
    }

    Letter ofUseUntil(Instant newUntil) {
        return new Letter(once, company, to, purpose, words, author, override, newUntil);
    }

    TextId id() {
        return new TextId(once.idFor(company.id(), "text"));
    }
}
