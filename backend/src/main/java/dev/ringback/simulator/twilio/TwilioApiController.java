package dev.ringback.simulator.twilio;

import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import dev.ringback.simulator.twilio.SimulatedCarrier.Taken;
import java.util.Map;
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

/** Twilio's REST API for messages: the part of it that Ringback uses, under another origin. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/twilio/api/2010-04-01/Accounts/{accountSid}")
class TwilioApiController {

    private final SimulatedAccounts accounts;
    private final SimulatedCarrier carrier;
    private final MessageListing listing;
    private final Silence silence;

    TwilioApiController(SimulatedAccounts accounts, SimulatedCarrier carrier, MessageListing listing, Silence silence) {
        this.accounts = accounts;
        this.carrier = carrier;
        this.listing = listing;
        this.silence = silence;
    }

    @PostMapping("/Messages.json")
    ResponseEntity<Object> create(
            @PathVariable String accountSid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "To", defaultValue = "") String to,
            @RequestParam(name = "From", defaultValue = "") String from,
            @RequestParam(name = "Body", defaultValue = "") String body,
            @RequestParam(name = "MessagingServiceSid", required = false) @Nullable String messagingServiceSid,
            @RequestParam(name = "StatusCallback", required = false) @Nullable String statusCallback) {
        var request = new MessageRequest(
                PhoneNumbers.restorePlus(to),
                PhoneNumbers.restorePlus(from),
                body,
                messagingServiceSid,
                statusCallback);
        return authorized(accountSid, authorization, account -> answer(carrier.take(account, request)));
    }

    @GetMapping("/Messages.json")
    ResponseEntity<Object> list(
            @PathVariable String accountSid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam Map<String, String> query) {
        return authorized(accountSid, authorization, account -> listing.page(account.sid(), query));
    }

    @GetMapping("/Messages/{sid}.json")
    ResponseEntity<Object> fetch(
            @PathVariable String accountSid,
            @PathVariable String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return authorized(accountSid, authorization, account -> listing.one(account.sid(), sid));
    }

    private ResponseEntity<Object> authorized(
            String sid, @Nullable String authorization, Function<Account, ResponseEntity<Object>> answer) {
        return accounts.open(sid, authorization)
                .map(answer)
                .orElseGet(() -> TwilioError.of(20003, "Authenticate").asResponse());
    }

    private ResponseEntity<Object> answer(Taken taken) {
        return switch (taken) {
            case Taken.Accepted(var message) -> created(message);
            case Taken.AcceptedInSilence(var message) -> {
                silence.keep();
                yield created(message);
            }
            case Taken.Refused(var error) -> error.asResponse();
        };
    }

    private static ResponseEntity<Object> created(SimulatedMessage message) {
        return ResponseEntity.status(HttpStatus.CREATED).body(MessageResource.of(message));
    }
}
