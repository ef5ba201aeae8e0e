package dev.ringback.twilio;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Tells Twilio's own requests from forged ones. */
@Component
class TwilioWebhooks {

    private final Companies companies;
    private final PublicUrl publicUrl;

    TwilioWebhooks(Companies companies, PublicUrl publicUrl) {
        this.companies = companies;
        this.publicUrl = publicUrl;
    }

    /** A request that was checked, and the company it is for. */
    record Verified(Company company, TwilioRequest request) {}

    /**
     * The request and its company: the one named in the address that we gave Twilio, or else the one whose number it is about.
     *
     * @throws ResponseStatusException 403 when no company is found, or the signature is not that company's
     */
    Verified verify(HttpServletRequest servletRequest) {
        var request = TwilioRequest.of(servletRequest, publicUrl);
        return company(servletRequest, request)
                .filter(request::isFrom)
                .map(it -> new Verified(it, request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private Optional<Company> company(HttpServletRequest servletRequest, TwilioRequest request) {
        return Optional.ofNullable(servletRequest.getParameter("company"))
                .filter(id -> !id.isBlank())
                .flatMap(id -> companies.find(new CompanyId(id)))
                .or(() -> request.number("To").flatMap(companies::findByNumber))
                .or(() -> request.number("From").flatMap(companies::findByNumber));
    }

    /** The address for a later request about the same company. */
    String url(String path, Company company) {
        return publicUrl.of(path) + "?company=" + company.id();
    }
}
