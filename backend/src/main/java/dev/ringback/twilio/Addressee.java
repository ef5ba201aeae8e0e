package dev.ringback.twilio;

import dev.ringback.company.Company;
import dev.ringback.company.CompanyDirectory;
import java.util.List;
import java.util.Optional;

/**
 * The company that a request of Twilio's is about, where its address names none. Numbers of a pool come and go at the carrier without our
 * being told, so the number decides only when it is known; else the pool does, and else the account. An account that several companies share
 * names none of them.
 */
record Addressee(CompanyDirectory directory, TwilioRequest request) {

    Optional<Company> company() {
        return dialled()
                .filter(request::isOfAccount)
                .or(() -> only(ofPool()))
                .or(this::calling)
                // A number that is known is not another company's, though the account is not theirs: it is refused.
                .or(this::dialled)
                .or(() -> only(ofAccount()));
    }

    private Optional<Company> dialled() {
        return request.number("To").flatMap(directory::findByNumber);
    }

    /** Of what came in, the sender is somebody else, even if it is another company. */
    private Optional<Company> calling() {
        return request.isInbound()
                ? Optional.empty()
                : request.number("From").flatMap(directory::findByNumber).filter(request::isOfAccount);
    }

    private List<Company> ofPool() {
        var pool = request.field("MessagingServiceSid");
        return ofAccount().stream()
                .filter(it -> it.carrier() != null && pool.equals(it.carrier().messagingServiceSid()))
                .toList();
    }

    private List<Company> ofAccount() {
        return directory.findByAccount(request.field("AccountSid"));
    }

    private static Optional<Company> only(List<Company> companies) {
        return companies.size() == 1 ? Optional.of(companies.getFirst()) : Optional.empty();
    }
}
