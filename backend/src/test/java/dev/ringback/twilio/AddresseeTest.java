package dev.ringback.twilio;

import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.CompaniesInMemory;
import dev.ringback.Northside;
import dev.ringback.company.CarrierAccount;
import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.CompanyNumber;
import dev.ringback.company.Source;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a request of Twilio's is. Lakeside has Henry's number; nobody has listed +1 512 555 9999. */
class AddresseeTest {

    private static final String UNLISTED = "+15125559999";

    private static final Companies APART =
            CompaniesInMemory.of(northside("ACnorthside", null), lakeside("AClakeside", null));
    private static final Companies SHARING =
            CompaniesInMemory.of(northside("ACshared", "MGnorthside"), lakeside("ACshared", "MGlakeside"));

    private static CarrierAccount account(String sid, @Nullable String pool) {
        return new CarrierAccount(sid, new Secret("carrier-token"), pool, true);
    }

    private static Company northside(String sid, @Nullable String pool) {
        return Northside.company(account(sid, pool));
    }

    private static Company lakeside(String sid, @Nullable String pool) {
        var like = Northside.company(account(sid, pool));
        return new Company(
                LAKESIDE,
                "Lakeside Electric",
                like.country(),
                HENRY,
                List.of(new CompanyNumber(HENRY, Source.OTHER)),
                like.internalNumbers(),
                like.hours(),
                like.windows(),
                like.policy(),
                like.texting(),
                like.carrier(),
                like.changes(),
                0);
    }

    private static Optional<CompanyId> of(Companies companies, Map<String, String> fields) {
        return new Addressee(companies, new TwilioRequest("https://ringback.example.com", fields, null))
                .company()
                .map(Company::id);
    }

    private static Map<String, String> text(String account, String to) {
        return Map.of("AccountSid", account, "From", ROSA.e164(), "To", to, "SmsStatus", "received");
    }

    private static Map<String, String> through(String pool, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("MessagingServiceSid", pool);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {UNLISTED, "22395", "rcs:northside_agent", "messenger:108", "whatsapp:+15125559999", ""})
    void whatCameToANumberThatNobodyListsIsTheAccounts(String to) {
        assertThat(of(APART, text("ACnorthside", to))).contains(ID);
        assertThat(of(APART, text("AClakeside", to))).contains(LAKESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+13125550100", "13125550100", "whatsapp:+13125550100", "sip:+13125550100@trunk.example.com"})
    void ofASharedAccountTheNumberThatWasDialledDecides(String to) {
        assertThat(of(SHARING, text("ACshared", to))).contains(ID);
    }

    @Test
    void elseThePoolItCameThroughDecides() {
        assertThat(of(SHARING, through("MGlakeside", text("ACshared", UNLISTED))))
                .contains(LAKESIDE);
    }

    @Test
    void elseASharedAccountNamesNobody() {
        assertThat(of(SHARING, text("ACshared", UNLISTED))).isEmpty();
        assertThat(of(SHARING, through("MGelsewhere", text("ACshared", UNLISTED))))
                .isEmpty();
    }

    @Test
    void aStrangersAccountNamesNobody() {
        assertThat(of(APART, text("ACstranger", UNLISTED))).isEmpty();
        assertThat(of(APART, Map.of())).isEmpty();
    }

    @Test
    void whoeverWritesFromAnotherCompanysNumberWritesToThisOne() {
        var fromLakeside = new HashMap<>(text("ACnorthside", UNLISTED));
        fromLakeside.put("From", HENRY.e164());

        assertThat(of(APART, fromLakeside)).contains(ID);
        fromLakeside.put("AccountSid", "ACshared");
        assertThat(of(SHARING, fromLakeside)).isEmpty();
    }

    @Test
    void whatGoesOutIsTheSenders() {
        var status = Map.of(
                "AccountSid", "ACshared", "From", MAIN_NUMBER.e164(), "To", ROSA.e164(), "MessageStatus", "delivered");

        assertThat(of(SHARING, status)).contains(ID);
    }

    @Test
    void aKnownNumberOfAnotherAccountIsFoundToBeRefused() {
        assertThat(of(APART, text("ACstranger", MAIN_NUMBER.e164()))).contains(ID);
    }

    @Test
    void aKnownNumberIsNotAnotherCompanysThoughThatOneAloneHasTheAccountByNow() {
        var disconnected = CompaniesInMemory.of(Northside.company(null), lakeside("ACshared", null));

        assertThat(of(disconnected, text("ACshared", MAIN_NUMBER.e164()))).contains(ID);
    }
}
