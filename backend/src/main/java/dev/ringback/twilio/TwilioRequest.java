package dev.ringback.twilio;

import com.twilio.security.RequestValidator;
import dev.ringback.calling.CallParties;
import dev.ringback.company.Company;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.NamedSender;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio posted: its form fields, and the signature over them.
 *
 * @param signed the fields exactly as they were signed
 */
record TwilioRequest(
        String url, Map<String, String> signed, @Nullable String signature) {

    /** Longer ones are rare, and in small countries whole numbers have as many digits. */
    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{1,6}");
    /** The name of a firm may look like a number that is dialled by letters. */
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})[^:@<%]*");
    /** In a form's body an unescaped plus sign means a space, and some exchanges leave it out; ten digits are an American number. */
    private static final Pattern WITHOUT_PLUS =
            Pattern.compile("(?i)^((?:sips?|tel|whatsapp|rcs|sms):)?([0-9]{11,15})(?=[@;]|$)");

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

    /** Whether somebody called or wrote to a company, as far as Twilio says so. */
    boolean isInbound() {
        return field("Direction").equals("inbound") || field("SmsStatus").equals("received");
    }

    /** Whether it is about this company's own account, whoever sent it. */
    boolean isOfAccount(Company company) {
        return company.isAt(field("AccountSid"));
    }

    /** Whether it was signed with this company's own token, over its own account. */
    boolean isFrom(Company company) {
        var carrier = company.carrier();
        return carrier != null
                && signature != null
                && isOfAccount(company)
                && new RequestValidator(carrier.authToken().reveal()).validate(url, signed, signature);
    }

    /** A number that Twilio names, for whoever does not know yet which company this is for. */
    Optional<PhoneNumber> number(String field) {
        var country = field(field + "Country");
        return number(field, country.isBlank() ? "US" : country);
    }

    /** A number that Twilio names in whatever form; empty for a withheld one, a short code, and any other sender that nobody can call. */
    Optional<PhoneNumber> number(String field, String country) {
        var text = field(field).strip();
        return SHORT_CODE.matcher(text).matches() || NAME.matcher(text).matches()
                ? Optional.empty()
                : PhoneNumber.read(text, country)
                        .or(() -> PhoneNumber.read(WITHOUT_PLUS.matcher(text).replaceFirst("$1+$2"), country));
    }

    /** Whoever sent a text to this company. */
    Correspondent sender(Company company) {
        return number("From", company.country())
                .<Correspondent>map(PhoneNumber::ofWhoeverTexts)
                .orElseGet(() -> new NamedSender(field("From")));
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
                number("From", company.country()).orElse(null),
                number("To", company.country()).filter(company::owns).orElseGet(company::mainNumber));
    }
}
