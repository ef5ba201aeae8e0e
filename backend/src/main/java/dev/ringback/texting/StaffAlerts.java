package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.RequestKey;
import dev.ringback.wording.Words;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/**
 * Texts that call the staff to work, with a proof like any other. Consent, quiet hours and caps are for customers; a colleague's own STOP
 * counts all the same. Such a text is in no thread and no customer's history.
 */
@Service
public class StaffAlerts {

    /** A call to work that is older than this wakes nobody any more. */
    private static final Duration OF_USE = Duration.ofMinutes(30);

    private final Texts texts;
    private final TextWriter writer;
    private final Clock clock;

    StaffAlerts(Texts texts, TextWriter writer, Clock clock) {
        this.texts = texts;
        this.writer = writer;
        this.clock = clock;
    }

    /** Texts one of the staff, once for each key, however often it is repeated. */
    public TextId text(Company company, Member colleague, PhoneNumber number, String body, String key) {
        var until = clock.instant().plus(OF_USE);
        var letter = Letter.toColleague(once(key), company, colleague, number, Words.own(body), until);
        return writer.write(letter).id();
    }

    /** What was written with this key is not wanted any more: if it has not left yet, it does not. */
    public void withdraw(CompanyId company, String key) {
        texts.find(company, id(company, key))
                .ifPresent(it -> texts.change(company, it.id(), text -> text.withdrawn(clock.instant())));
    }

    /** The text that has, or would have, been written with this key. */
    public TextId id(CompanyId company, String key) {
        return new TextId(once(key).idFor(company, "text"));
    }

    private static RequestKey once(String key) {
        return new RequestKey("colleague/" + key);
    }
}
