package dev.ringback.texting;

import static dev.ringback.kernel.Permission.CHANGE_SETTINGS;

import dev.ringback.company.Companies;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.ConsentService;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.RequestKey;
import dev.ringback.texting.Letter.To;
import dev.ringback.wording.Template;
import dev.ringback.wording.WordingService;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** The text by which an owner tries whether their company's texts arrive. */
@Service
class TestText {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Texts texts;
    private final TextWriter writer;
    private final WordingService wordings;
    private final Values values;
    private final ConsentService consent;
    private final Companies companies;
    private final Clock clock;

    TestText(
            Texts texts,
            TextWriter writer,
            WordingService wordings,
            Values values,
            ConsentService consent,
            Companies companies,
            Clock clock) {
        this.texts = texts;
        this.writer = writer;
        this.wordings = wordings;
        this.values = values;
        this.consent = consent;
        this.companies = companies;
        this.clock = clock;
    }

    /** Sends one, and waits a little for the carrier's word. The owner who asks for it allows it by asking. */
    TextMessage of(Actor actor, RequestKey key, String spelling) {
        var owner = actor.memberWith(CHANGE_SETTINGS);
        var company = companies.get(actor.company());
        var number = company.number("phoneNumber", spelling);
        var words = wordings.fillIn(company, Template.TEST, values.of(company, owner, null));
        var letter = Letter.by(owner, key, company, new To(number, null, null, null), Purpose.REPLY, words);
        consent.contacted(
                company.id(),
                number,
                "test/" + letter.id(),
                owner.name() + " asked for a test text.",
                Method.IN_PERSON,
                clock.instant());
        return told(writer.write(letter));
    }

    private TextMessage told(TextMessage text) {
        var present = text;
        try {
            for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(LOOK)) {
                if (present.proof().isTaken() || present.proof().isFinal()) {
                    return present;
                }
                Thread.sleep(LOOK);
                present = texts.find(text.company(), text.id()).orElseThrow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return present;
    }
}
