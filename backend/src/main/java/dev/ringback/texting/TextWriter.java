package dev.ringback.texting;

import dev.ringback.company.Authority;
import dev.ringback.visit.VisitService;
import dev.ringback.wording.Promise;
import dev.ringback.wording.Promises;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what shall be sent: at once, or as a draft when a person must see it first. The same reason never writes two. */
@Component
class TextWriter {

    private final Texts texts;
    private final TextSender sender;
    private final VisitService visits;
    private final Clock clock;

    TextWriter(Texts texts, TextSender sender, VisitService visits, Clock clock) {
        this.texts = texts;
        this.sender = sender;
        this.visits = visits;
        this.clock = clock;
    }

    /** Writes it; one that was written for the same reason stays as it is. */
    TextMessage write(Letter letter) {
        return texts.find(letter.company().id(), letter.id()).orElseGet(() -> store(letter));
    }

    /** Writes it as far as the company lets Ringback write for this purpose by itself; empty when it does not. */
    Optional<TextMessage> writeIfAllowed(Letter letter) {
        return mode(letter) == Authority.Mode.OFF ? Optional.empty() : Optional.of(write(letter));
    }

    private static Authority.Mode mode(Letter letter) {
        var template = letter.words().template();
        return letter.author() != null || (template != null && template.answersKeyword())
                ? Authority.Mode.SEND
                : letter.company().texting().authority(letter.purpose()).mode();
    }

    private TextMessage store(Letter letter) {
        var now = clock.instant();
        var until = Objects.requireNonNullElse(letter.until(), now.plus(TextSender.GIVE_UP));
        var approval = approval(letter, now, until);
        var text = text(letter, now, approval, until).changed(now);
        if (!texts.insert(text)) {
            return texts.find(text.company(), text.id()).orElseThrow();
        }
        sender.wake();
        return text.written();
    }

    private static TextMessage text(Letter letter, Instant now, @Nullable Approval approval, Instant until) {
        return new TextMessage(
                letter.id(),
                letter.company().id(),
                Direction.OUTBOUND,
                letter.to().customer(),
                letter.to().followUp(),
                letter.to().visit(),
                letter.purpose(),
                letter.company().mainNumber(),
                letter.to().number(),
                letter.words(),
                List.of(),
                letter.author() == null ? null : letter.author().id(),
                letter.override(),
                now,
                approval,
                approval == null
                        ? Delivery.of(
                                Proof.QUEUED, Sending.at(Objects.requireNonNullElse(letter.notBefore(), now), until))
                        : Delivery.of(Proof.DRAFTED, null),
                letter.colleague(),
                0,
                List.of());
    }

    private @Nullable Approval approval(Letter letter, Instant now, Instant until) {
        if (letter.colleague() != null) {
            return null;
        }
        var promises = unbacked(letter);
        if (promises.isEmpty() && mode(letter) == Authority.Mode.SEND) {
            return null;
        }
        var expiresAt = now.plus(letter.company().texting().approveWithin());
        return Approval.wanted(promises, letter.until() != null && until.isBefore(expiresAt) ? until : expiresAt);
    }

    /** What it promises without a record behind it. A visit that is booked is one for when somebody comes; for money there is none. */
    private List<Promise> unbacked(Letter letter) {
        var promises = Promises.in(letter.words().body(), letter.company().name());
        if (promises.isEmpty()) {
            return promises;
        }
        var backed = backed(letter);
        return promises.stream().filter(it -> !backed.contains(it.kind())).toList();
    }

    private Set<Promise.Kind> backed(Letter letter) {
        var customer = letter.to().customer();
        var isExpected = letter.to().visit() != null
                || (customer != null && visits.isExpected(letter.company().id(), customer));
        return isExpected
                ? EnumSet.of(Promise.Kind.ARRIVAL, Promise.Kind.AVAILABILITY)
                : EnumSet.noneOf(Promise.Kind.class);
    }
}
