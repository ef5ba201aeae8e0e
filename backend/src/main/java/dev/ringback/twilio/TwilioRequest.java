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

/**
 * What Twilio posted: its form fields, and the signature over them.
 *
 * @param signed the fields exactly as they were signed
 */
record TwilioRequest(
        String url, Map<String, String> signed, @Nullable String signature) {

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
                && carrier.accountSid().equals(signed.get("AccountSid"))
                && new RequestValidator(carrier.authToken().reveal()).validate(url, signed, signature);
    }

    /** A number that Twilio names; empty for a withheld one, which Twilio calls anonymous or by a number that cannot be. */
    Optional<PhoneNumber> number(String field) {
        return Optional.ofNullable(signed.get(field))
                .filter(it -> !WITHHELD.contains(it))
                .flatMap(PhoneNumber::ofE164);
    }

    /** What a field says, without the one character that no database keeps: a message that has it is not lost for it. */
    String field(String name) {
        return kept(signed.getOrDefault(name, ""));
    }

    /** All that it says. */
    Map<String, String> fields() {
        return signed.entrySet().stream()
                .collect(Collectors.toMap(it -> kept(it.getKey()), it -> kept(it.getValue()), (one, other) -> one));
    }

    private static String kept(String text) {
        return text.replace("\0", "");
    }

    /** Who called which number of this company. */
    CallParties parties(Company company) {
        return new CallParties(
                number("From").orElse(null), number("To").filter(company::owns).orElseGet(company::mainNumber));
    }
}
