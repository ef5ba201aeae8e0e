package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
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
 * @param notBefore when it may leave at the earliest; null for at once
 * @param until after this it is of no use; null when that is a day later
 * @param colleague who of the staff it calls to work; null when it is for a customer
 */
record Letter(
        RequestKey once,
        Company company,
        To to,
        Purpose purpose,
        Words words,
        @Nullable Member author,
        @Nullable String override,
        @Nullable Instant notBefore,
        @Nullable Instant until,
        @Nullable MemberId colleague) {

    /** Whom it goes to, and what it is about. */
    record To(
            PhoneNumber number,
            @Nullable CustomerId customer,
            @Nullable FollowUpId followUp,
            @Nullable VisitId visit) {}

    static Letter byItself(RequestKey once, Company company, To to, Purpose purpose, Words words) {
        return new Letter(once, company, to, purpose, words, null, null, null, null, null);
    }

    static Letter by(Member author, RequestKey once, Company company, To to, Purpose purpose, Words words) {
        return new Letter(once, company, to, purpose, words, author, null, null, null, null);
    }

    /** Calls one of the staff to work. */
    static Letter toColleague(
            RequestKey once, Company company, Member colleague, PhoneNumber number, Words words, Instant until) {
        var to = new To(number, null, null, null);
        return new Letter(once, company, to, Purpose.SERVICE_NOTICE, words, null, null, null, until, colleague.id());
    }

    Letter over(@Nullable String newOverride) {
        return new Letter(once, company, to, purpose, words, author, newOverride, notBefore, until, colleague);
    }

    Letter ofUseUntil(Instant newUntil) {
        return new Letter(once, company, to, purpose, words, author, override, notBefore, newUntil, colleague);
    }

    Letter leavingAt(Instant newNotBefore) {
        return new Letter(once, company, to, purpose, words, author, override, newNotBefore, until, colleague);
    }

    TextId id() {
        return new TextId(once.idFor(company.id(), "text"));
    }
}
