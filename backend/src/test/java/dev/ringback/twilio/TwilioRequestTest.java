package dev.ringback.twilio;

import static dev.ringback.Northside.ADS_NUMBER;
import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.ROSA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Northside;
import dev.ringback.calling.CallParties;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.PublicUrl;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TwilioRequestTest {

    @Test
    void whoeverTextsFromArgentinaHasAMobile() {
        var said = new TwilioRequest("https://x", Map.of("From", "+541169580249"), null);

        assertThat(said.sender(COMPANY)).isEqualTo(new PhoneNumber("+5491169580249"));
        assertThat(said.parties(COMPANY).caller()).isEqualTo(new PhoneNumber("+541169580249"));
    }

    private static final PublicUrl PUBLIC_URL = new PublicUrl("https://ringback.example.com");
    private static final String PATH = "/webhooks/twilio/voice/dialed";
    private static final String TOKEN = "carrier-token";

    private final Map<String, String> fields = new LinkedHashMap<>(
            Map.of("AccountSid", "ACnorthside", "CallSid", "CA1", "From", ROSA.e164(), "To", MAIN_NUMBER.e164()));

    /** Twilio's own recipe: the address, then each field's name and value by name, HMAC-SHA1, base64. */
    private static String sign(String url, Map<String, String> fields, String token) throws GeneralSecurityException {
        var text = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
    }

    private TwilioRequest request(String query, String signature) {
        // The server itself is called on another address, behind a proxy.
        var posted = new MockHttpServletRequest("POST", PATH);
        posted.setServerName("10.0.0.7");
        posted.setServerPort(8080);
        posted.setScheme("http");
        if (!query.isEmpty()) {
            posted.setQueryString(query);
            for (var parameter : query.split("&")) {
                posted.addParameter(
                        parameter.substring(0, parameter.indexOf('=')),
                        parameter.substring(parameter.indexOf('=') + 1));
            }
        }
        fields.forEach(posted::addParameter);
        posted.addHeader("X-Twilio-Signature", signature);
        return TwilioRequest.of(posted, PUBLIC_URL);
    }

    @Test
    void isTwiliosWhenItIsSignedOverThePublicAddress() throws GeneralSecurityException {
        var signature = sign("https://ringback.example.com" + PATH, fields, TOKEN);

        assertThat(request("", signature).isFrom(COMPANY)).isTrue();
    }

    @Test
    void aMessageIsNotLostForACharacterThatNoDatabaseKeeps() throws GeneralSecurityException {
        fields.put("Body", "Wa\0ter is coming\0 in");
        fields.put("Other\0", "\0");

        var request = request("", sign("https://ringback.example.com" + PATH, fields, TOKEN));

        assertThat(request.isFrom(COMPANY)).isTrue();
        assertThat(request.field("Body")).isEqualTo("Water is coming in");
        assertThat(request.fields()).containsEntry("Other", "");
    }

    @Test
    void theQueryIsPartOfTheAddressAndNotOfTheFields() throws GeneralSecurityException {
        var query = "company=northside&text=t-1";
        var signature = sign("https://ringback.example.com" + PATH + '?' + query, fields, TOKEN);

        assertThat(request(query, signature).isFrom(COMPANY)).isTrue();
    }

    @Test
    void anAlteredQueryIsForged() throws GeneralSecurityException {
        var signature = sign("https://ringback.example.com" + PATH + "?company=northside", fields, TOKEN);

        assertThat(request("company=lakeside", signature).isFrom(COMPANY)).isFalse();
    }

    @Test
    void anAlteredFieldIsForged() throws GeneralSecurityException {
        var signature = sign("https://ringback.example.com" + PATH, fields, TOKEN);
        fields.put("From", "+13125550199");

        assertThat(request("", signature).isFrom(COMPANY)).isFalse();
    }

    @Test
    void anAddedFieldIsForged() throws GeneralSecurityException {
        var signature = sign("https://ringback.example.com" + PATH, fields, TOKEN);
        fields.put("DialCallStatus", "completed");

        assertThat(request("", signature).isFrom(COMPANY)).isFalse();
    }

    @Test
    void signedOverTheAddressBehindTheProxyIsForged() throws GeneralSecurityException {
        assertThat(request("", sign("http://10.0.0.7:8080" + PATH, fields, TOKEN))
                        .isFrom(COMPANY))
                .isFalse();
    }

    @Test
    void signedWithAnothersTokenIsForged() throws GeneralSecurityException {
        var signature = sign("https://ringback.example.com" + PATH, fields, "lakesides-token");

        assertThat(request("", signature).isFrom(COMPANY)).isFalse();
    }

    @Test
    void signedOverAnotherAccountIsForged() throws GeneralSecurityException {
        fields.put("AccountSid", "AClakeside");
        var signature = sign("https://ringback.example.com" + PATH, fields, TOKEN);

        assertThat(request("", signature).isFrom(COMPANY)).isFalse();
    }

    @Test
    void aCompanyWithoutACarrierHearsFromNone() throws GeneralSecurityException {
        var signature = sign("https://ringback.example.com" + PATH, fields, TOKEN);

        assertThat(request("", signature).isFrom(Northside.company(null))).isFalse();
    }

    @Test
    void withoutASignatureItIsForged() {
        assertThat(new TwilioRequest("https://ringback.example.com" + PATH, fields, null).isFrom(COMPANY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anonymous",
                "unavailable",
                "+86282452253",
                "+7378742833",
                "+8656696",
                "+10000000000",
                "9115550143",
                "86282452253",
                "7378742833",
                "client:dana",
                "sip:rosa@example.com",
                "sip:anonymous@anonymous.invalid",
                "12345",
                "NORTHSIDE",
                "512PLUMBER"
            })
    void whoeverHasNoNumberIsNobody(String from) {
        fields.put("From", from);

        assertThat(request("", "").parties(COMPANY)).isEqualTo(new CallParties(null, MAIN_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15125550431",
                "15125550431",
                " 15125550431",
                "5125550431",
                "(512) 555-0431",
                "sip:+15125550431@trunk.example.com",
                "sip:15125550431@trunk.example.com",
                "sip:5125550431@trunk.example.com;user=phone",
                "tel:+15125550431",
                "whatsapp:+15125550431"
            })
    void whoeverCallsIsTheSameInAnyDress(String from) {
        fields.put("From", from);

        assertThat(request("", "").parties(COMPANY).caller()).isEqualTo(new PhoneNumber("+15125550431"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"442079460018", " 442079460018", "sip:442079460018@trunk.example.com", "00442079460018"})
    void aLostPlusSignIsFound(String from) {
        fields.put("From", from);

        assertThat(request("", "").parties(COMPANY).caller()).isEqualTo(new PhoneNumber("+442079460018"));
    }

    @Test
    void aNumberOfEightDigitsIsOneWhereNumbersAreSoShort() {
        fields.put("From", "21555011");

        assertThat(request("", "").number("From", "NO")).contains(new PhoneNumber("+4721555011"));
        assertThat(request("", "").number("From", "US")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+15125550431, +15125550431",
        "22395, 22395",
        "ANGI, ANGI",
        "512PLUMBER, 512PLUMBER",
        "maria@example.com, maria@example.com",
        "messenger:108, messenger:108",
        "'', Unknown sender"
    })
    void whoeverWritesIsANumberOrAName(String from, String shown) {
        fields.put("From", from);

        assertThat(request("", "").sender(COMPANY).written()).isEqualTo(shown);
    }

    @Test
    void namesWhoCalledWhichNumber() {
        fields.put("To", ADS_NUMBER.e164());

        assertThat(request("", "").parties(COMPANY)).isEqualTo(new CallParties(ROSA, ADS_NUMBER));
    }

    @Test
    void aCallToNoneOfTheCompanysNumbersCountsForItsMainOne() {
        fields.put("To", "+13125550999");

        assertThat(request("", "").parties(COMPANY)).isEqualTo(new CallParties(ROSA, MAIN_NUMBER));
    }
}
