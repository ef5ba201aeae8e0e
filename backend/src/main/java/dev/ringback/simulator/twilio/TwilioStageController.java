package dev.ringback.simulator.twilio;

import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where testers make the world outside happen: callers, texters and a carrier's bad days. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/twilio")
class TwilioStageController {

    private static final int MOST_PICTURES = 10;

    private final SimulatedAccounts accounts;
    private final MissedCalls missedCalls;
    private final IncomingTexts incomingTexts;
    private final SimulatedCarrier carrier;
    private final NextOutcomes next;
    private final NextCalls nextCalls;

    TwilioStageController(
            SimulatedAccounts accounts,
            MissedCalls missedCalls,
            IncomingTexts incomingTexts,
            SimulatedCarrier carrier,
            NextOutcomes next,
            NextCalls nextCalls) {
        this.accounts = accounts;
        this.missedCalls = missedCalls;
        this.incomingTexts = incomingTexts;
        this.carrier = carrier;
        this.next = next;
        this.nextCalls = nextCalls;
    }

    @PostMapping("/missed-call")
    ResponseEntity<Object> missedCall(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String transcript) {
        var caller = PhoneNumbers.caller("from", from);
        var dialled = PhoneNumbers.read("to", to);
        return dial(dialled, account -> missedCalls.play(account, caller, dialled, transcript));
    }

    @PostMapping("/incoming-text")
    ResponseEntity<Object> incomingText(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") int pictures) {
        var texter = PhoneNumbers.sender("from", from);
        var dialled = PhoneNumbers.read("to", to);
        if (pictures < 0 || pictures > MOST_PICTURES) {
            throw new InvalidInput("pictures", "`pictures` is 0 to " + MOST_PICTURES + ".");
        }
        return dial(dialled, account -> incomingTexts.receive(account, texter, dialled, body, pictures));
    }

    /** Somebody of the company texts from the carrier's own console. */
    @PostMapping("/console-text")
    ResponseEntity<Object> consoleText(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String body) {
        if (body.isBlank()) {
            throw new InvalidInput("body", "`body` is what the text says.");
        }
        var texted = PhoneNumbers.read("to", to);
        var sender = PhoneNumbers.read("from", from);
        return dial(sender, account -> carrier.fromConsole(account, sender, texted, body));
    }

    /**
     * What happens to the next text to this number; without one, to the next text to anybody but the demo's own staff.
     *
     * @param body the words in which the carrier keeps it, where it changes them
     */
    @PostMapping("/next")
    Map<String, String> next(
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "normal") String callbacks,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String body) {
        var number = to.isBlank() ? null : PhoneNumbers.read("to", to);
        next.arrange(NextOutcome.parse(outcome, callbacks, body), number);
        return Map.of("outcome", outcome, "callbacks", callbacks);
    }

    /** What becomes of the next call that the backend makes. */
    @PostMapping("/next-call")
    Map<String, String> nextCall(@RequestParam(defaultValue = "") String outcome) {
        nextCalls.arrange(NextCall.parse(outcome));
        return Map.of("outcome", outcome);
    }

    private ResponseEntity<Object> dial(PhoneNumber number, Function<Account, Object> happening) {
        return accounts.findByNumber(number)
                .map(account -> ResponseEntity.ok(happening.apply(account)))
                .orElseGet(() -> noSuchNumber(number, accounts.numbers()));
    }

    private static ResponseEntity<Object> noSuchNumber(PhoneNumber number, List<String> numbers) {
        var existing = numbers.isEmpty() ? "none" : String.join(", ", numbers);
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(Map.of(
                        "error",
                        "No company has the number " + number.e164() + ". Numbers that exist: " + existing + "."));
    }
}
