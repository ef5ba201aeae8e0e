package dev.ringback.twilio;

import com.twilio.security.RequestValidator;
import dev.ringback.calling.CallParties;
import dev.ringback.company.Company;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Twilio posted: its form fields, and the signature over them. */
record TwilioRequest(
        String url, Map<String, String> fields, @Nullable String signature) {

    /** Withheld numbers as Twilio writes them: "restricted", "unknown" and "anonymous" on a telephone's keys. */
    private static final Set<String> WITHHELD = Set.of("+7378742833", "+8656696", "+266696687", "+2562533");

    static TwilioRequest of(HttpServletRequest request, PublicUrl publicUrl) {
        var query = request.getQueryString();
        return new TwilioRequest(
                // Twilio signs the address it was given, which a proxy may hide from this server.
                publicUrl.of(request.getRequestURI()) + (query == null ? "" : '?' + query),
                request.getParameterMap().entrySet().stream()
                        .filter(it -> !isInQuery(query, it.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue()[0])),
                request.getHeader("X-Twilio-Signature"));
    }

    private static boolean isInQuery(@Nullable String query, String name) {
        return query != null && (query.startsWith(name + '=') || query.contains('&' + name + '='));
    }

    /** Whether it was signed with this company's own token, over its own account. */
    boolean isFrom(Company company) {
        var carrier = company.carrier();
        return carrier != null
                && signature != null
                && carrier.accountSid().equals(fields.get("AccountSid"))
                && new RequestValidator(carrier.authToken().reveal()).validate(url, fields, signature);
    }

    /** A number that Twilio names; empty for a withheld one, which Twilio calls anonymous or by a number that cannot be. */
    Optional<PhoneNumber> number(String field) {
        return Optional.ofNullable(fields.get(field))
                .filter(it -> !WITHHELD.contains(it))
                .flatMap(PhoneNumber::ofE164);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Who called which number of this company. */
    CallParties parties(Company company) {
        return new CallParties(
                number("From").orElse(null), number("To").filter(company::owns).orElseGet(company::mainNumber));
    }
}
