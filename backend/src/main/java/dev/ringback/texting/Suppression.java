package dev.ringback.texting;

import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.ConsentService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes into the ledger what the carrier says of a number: that it has said STOP, or that it cannot get texts at all. */
@Component
class Suppression {

    private final CarrierErrors errors;
    private final ConsentService consent;
    private final Clock clock;

    Suppression(CarrierErrors errors, ConsentService consent, Clock clock) {
        this.errors = errors;
        this.consent = consent;
        this.clock = clock;
    }

    /** Notes what a refusal of this text tells of its number. Safe to repeat. */
    void heed(TextMessage text, String code) {
        var error = errors.explain(code);
        var evidence = "carrier/" + text.id();
        var words = error.explanation() + " (" + code + ")";
        var now = clock.instant();
        switch (error.suppresses()) {
            case OPTED_OUT -> consent.revoked(text.company(), text.to(), evidence, words, Method.CARRIER, now);
            case LANDLINE -> consent.unreachable(text.company(), text.to(), true, evidence, words, now);
            case INVALID_NUMBER -> consent.unreachable(text.company(), text.to(), false, evidence, words, now);
            case null, default -> {
                // the number is not to blame
            }
        }
    }
}
