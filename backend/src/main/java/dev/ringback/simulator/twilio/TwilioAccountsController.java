package dev.ringback.simulator.twilio;

import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Twilio's REST API for accounts, their numbers and their messaging services: the part of it that Ringback uses. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/twilio/api")
class TwilioAccountsController {

    private final SimulatedAccounts accounts;

    TwilioAccountsController(SimulatedAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/2010-04-01/Accounts/{accountSid}.json")
    ResponseEntity<Object> account(
            @PathVariable String accountSid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return authorized(
                accountSid,
                authorization,
                account -> ResponseEntity.ok(Map.of(
                        "sid",
                        account.sid(),
                        "friendly_name",
                        account.company().name(),
                        "status",
                        "active",
                        "type",
                        "Full")));
    }

    @GetMapping("/2010-04-01/Accounts/{accountSid}/IncomingPhoneNumbers.json")
    ResponseEntity<Object> numbers(
            @PathVariable String accountSid,
            @RequestParam(name = "PhoneNumber", defaultValue = "") String wanted,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var number = PhoneNumbers.restorePlus(wanted);
        return authorized(
                accountSid,
                authorization,
                account -> ResponseEntity.ok(Map.of("incoming_phone_numbers", numbers(account, number))));
    }

    private List<Map<String, String>> numbers(Account account, String wanted) {
        return accounts.numbers(account.sid()).stream()
                .filter(it -> it.contains(wanted))
                .map(it -> Map.of("sid", "PN" + it.substring(1), "account_sid", account.sid(), "phone_number", it))
                .toList();
    }

    @GetMapping("/v1/Services/{serviceSid}")
    ResponseEntity<Object> service(
            @PathVariable String serviceSid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return accounts.opened(authorization)
                .map(account -> service(account, serviceSid))
                .orElseGet(() -> TwilioError.of(20003, "Authenticate").asResponse());
    }

    private static ResponseEntity<Object> service(Account account, String sid) {
        return account.messagingServiceSid().equals(sid)
                ? ResponseEntity.ok(Map.of("sid", sid, "account_sid", account.sid(), "friendly_name", "Texts"))
                : TwilioError.of(20404, "The requested resource /Services/" + sid + " was not found")
                        .asResponse();
    }

    private ResponseEntity<Object> authorized(
            String sid, @Nullable String authorization, Function<Account, ResponseEntity<Object>> answer) {
        return accounts.open(sid, authorization)
                .map(answer)
                .orElseGet(() -> TwilioError.of(20003, "Authenticate").asResponse());
    }
}
