package dev.ringback.texting;

import dev.ringback.company.Authority;
import dev.ringback.company.Company;
import dev.ringback.company.QuietHours;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.Recipient;
import dev.ringback.texting.Leave.Go;
import dev.ringback.texting.Leave.Stay;
import dev.ringback.texting.Leave.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds what Ringback writes by itself within the company's bounds. */
@Component
class Bounds {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final Texts texts;
    private final ConsentService consent;

    Bounds(Texts texts, ConsentService consent) {
        this.texts = texts;
        this.consent = consent;
    }

    Leave mayLeave(Company company, Recipient to, TextMessage text, OtherTexts others, Instant now) {
        if (!text.isAutomatic() || text.approval() != null) {
            return new Go();
        }
        var authority = company.texting().authority(text.purpose());
        if (authority.mode() != Authority.Mode.SEND) {
            return new Stay(NoContactReason.NOT_APPROVED);
        }
        return isUsedUp(authority, text, others, now)
                ? new Stay(NoContactReason.CAP_REACHED)
                : within(company, to, authority, now);
    }

    private boolean isUsedUp(Authority authority, TextMessage text, OtherTexts others, Instant now) {
        var before = before(text, others, now.minus(longer(A_DAY, authority.coolDown())));
        return before.stream().anyMatch(it -> it.createdAt().isAfter(now.minus(authority.coolDown())))
                || before.stream()
                                .filter(it -> it.createdAt().isAfter(now.minus(A_DAY)))
                                .count()
                        >= authority.perNumberPerDay()
                || texts.countAutomatic(text.company(), now.minus(A_DAY), text) >= authority.perDay();
    }

    /** What Ringback wrote to the same number for the same purpose before. */
    private static List<TextMessage> before(TextMessage text, OtherTexts others, Instant since) {
        return others.gone(since).stream()
                .filter(it -> it.isAutomatic() && it.purpose() == text.purpose() && !it.isAnswerToKeyword())
                .toList();
    }

    private Leave within(Company company, Recipient to, Authority authority, Instant now) {
        var hours = authority.hours();
        if (hours == null) {
            return new Go();
        }
        var closed = new QuietHours(hours.closes(), hours.opens(), QuietHours.Then.WAIT);
        return consent.opens(company, to, closed, now)
                .<Leave>map(opens -> opens.isAfter(now) ? new Wait(opens) : new Go())
                .orElseGet(() -> new Stay(NoContactReason.QUIET_HOURS));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
