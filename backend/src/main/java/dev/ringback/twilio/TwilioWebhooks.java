package dev.ringback.twilio;

import dev.ringback.company.Company;
import dev.ringback.company.CompanyDirectory;
import dev.ringback.company.KnownCompanies;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Tells Twilio's own requests from forged ones. */
@Component
class TwilioWebhooks {

    private final KnownCompanies companies;
    private final HeardMeanwhile meanwhile;
    private final PublicUrl publicUrl;
    private final Clock clock;

    TwilioWebhooks(KnownCompanies companies, HeardMeanwhile meanwhile, PublicUrl publicUrl, Clock clock) {
        this.companies = companies;
        this.meanwhile = meanwhile;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** A request that was checked, the company it is for, and when it came. */
    record Verified(Company company, TwilioRequest request, Instant heardAt) {}

    /** Nobody can say which company this is for while the database is away. */
    static final class NotKnownMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * The request and its company: the one named in the address that we gave Twilio, or else the one whose number it is about, whose pool of
     * numbers it came through, or whose account it is.
     *
     * @throws ResponseStatusException 403 when no company is found, or the signature is not that company's
     * @throws NotKnownMeanwhile when the database is away, and this backend has not read of the company before
     */
    Verified verify(HttpServletRequest servletRequest) {
        var request = TwilioRequest.of(servletRequest, publicUrl);
        return company(named(servletRequest), request)
                .filter(request::isFrom)
                .map(it -> new Verified(it, request, clock.instant()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private static Optional<CompanyId> named(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("company"))
                .filter(id -> !id.isBlank())
                .map(CompanyId::new);
    }

    private Optional<Company> company(Optional<CompanyId> named, TwilioRequest request) {
        Function<CompanyDirectory, Optional<Company>> question =
                directory -> named.flatMap(directory::find).or(() -> new Addressee(directory, request).company());
        return meanwhile.ask(
                () -> companies.ask(question),
                () -> Optional.of(companies.recall(question).orElseThrow(NotKnownMeanwhile::new)));
    }

    /** Puts on record what was heard: at once, or when the database is back. */
    void onRecord(Verified heard, Runnable record) {
        meanwhile.onRecord(heard.request(), record);
    }

    /** The address for a later request about the same company. */
    String url(String path, Company company) {
        return publicUrl.of(path) + "?company=" + company.id();
    }
}
