package dev.ringback.simulator.twilio;

import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import dev.ringback.simulator.twilio.SimulatedExchange.CallRequest;
import dev.ringback.simulator.twilio.SimulatedExchange.Made;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Twilio's REST API for calls: the part of it that Ringback uses, under another origin. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/twilio/api/2010-04-01/Accounts/{accountSid}")
class TwilioCallsController {

    private final SimulatedAccounts accounts;
    private final SimulatedExchange exchange;
    private final MongoSimulatorCalls calls;
    private final Silence silence;

    TwilioCallsController(
            SimulatedAccounts accounts, SimulatedExchange exchange, MongoSimulatorCalls calls, Silence silence) {
        this.accounts = accounts;
        this.exchange = exchange;
        this.calls = calls;
        this.silence = silence;
    }

    @PostMapping("/Calls.json")
    ResponseEntity<Object> create(
            @PathVariable String accountSid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "To", defaultValue = "") String to,
            @RequestParam(name = "From", defaultValue = "") String from,
            @RequestParam(name = "Twiml", defaultValue = "") String twiml,
            @RequestParam(name = "StatusCallback", required = false) @Nullable String statusCallback) {
        var request =
                new CallRequest(PhoneNumbers.restorePlus(to), PhoneNumbers.restorePlus(from), twiml, statusCallback);
        return authorized(accountSid, authorization, account -> answer(exchange.make(account, request)));
    }

    /** Newest first. */
    @GetMapping("/Calls.json")
    ResponseEntity<Object> list(
            @PathVariable String accountSid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "To", defaultValue = "") String to,
            @RequestParam(name = "From", defaultValue = "") String from) {
        return authorized(accountSid, authorization, account -> {
            var found = calls.all().reversed().stream()
                    .filter(it -> it.accountSid().equals(account.sid()))
                    .filter(it -> to.isBlank() || it.to().e164().equals(PhoneNumbers.restorePlus(to)))
                    .filter(it -> from.isBlank() || it.from().equals(PhoneNumbers.restorePlus(from)))
                    .map(CallResource::of)
                    .toList();
            return ResponseEntity.ok(CallPage.of(account.sid(), List.copyOf(found)));
        });
    }

    @GetMapping("/Calls/{sid}.json")
    ResponseEntity<Object> fetch(
            @PathVariable String accountSid,
            @PathVariable String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return authorized(
                accountSid,
                authorization,
                account -> calls.all().stream()
                        .filter(it -> it.sid().equals(sid) && it.accountSid().equals(account.sid()))
                        .findFirst()
                        .<ResponseEntity<Object>>map(it -> ResponseEntity.ok(CallResource.of(it)))
                        .orElseGet(() -> TwilioError.of(20404, "The requested call " + sid + " was not found")
                                .asResponse()));
    }

    private ResponseEntity<Object> authorized(
            String sid, @Nullable String authorization, Function<Account, ResponseEntity<Object>> answer) {
        return accounts.open(sid, authorization)
                .map(answer)
                .orElseGet(() -> TwilioError.of(20003, "Authenticate").asResponse());
    }

    private ResponseEntity<Object> answer(Made made) {
        return switch (made) {
            case Made.Ringing(var call) -> created(call);
            case Made.RingingInSilence(var call) -> {
                silence.keep();
                yield created(call);
            }
            case Made.Refused(var error) -> error.asResponse();
        };
    }

    private static ResponseEntity<Object> created(SimulatedCall call) {
        return ResponseEntity.status(HttpStatus.CREATED).body(CallResource.of(call));
    }
}
