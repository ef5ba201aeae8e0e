package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.OptKeyword;
import dev.ringback.consent.OptOutWords;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerService;
import dev.ringback.evidence.EvidenceService;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Opening;
import dev.ringback.followup.ReviewReason;
import dev.ringback.followup.Trigger;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Text;
import dev.ringback.visit.VisitService;
import dev.ringback.wording.Template;
import dev.ringback.wording.WordingService;
import dev.ringback.wording.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes in what customers write. STOP and START change what may be sent to them; anything else that they write themselves is work for somebody,
 * and reactions, quotations and automatic answers are only kept. Every step is safe to repeat, and the text itself is stored last: while it is not, the carrier tells of it again.
 */
@Service
public class Mailbox {

    /** What was written to somebody longer ago than this is not what they quote. */
    private static final Duration QUOTED_WITHIN = Duration.ofDays(90);

    private final Texts texts;
    private final TextWriter writer;
    private final Values values;
    private final WordingService wordings;
    private final ConsentService consent;
    private final OptOutWords optOutWords;
    private final CustomerService customers;
    private final FollowUpService followUps;
    private final VisitService visits;
    private final EvidenceService evidence;

    Mailbox(
            Texts texts,
            TextWriter writer,
            Values values,
            WordingService wordings,
            ConsentService consent,
            OptOutWords optOutWords,
            CustomerService customers,
            FollowUpService followUps,
            VisitService visits,
            EvidenceService evidence) {
        this.texts = texts;
        this.writer = writer;
        this.values = values;
        this.wordings = wordings;
        this.consent = consent;
        this.optOutWords = optOutWords;
        this.customers = customers;
        this.followUps = followUps;
        this.visits = visits;
        this.evidence = evidence;
    }

    /**
     * A customer sent a text. Safe to repeat, in any order.
     *
     * @param now when it was heard of
     */
    public void receive(Company company, IncomingText text, Instant now) {
        var id = TextId.received(company.id(), text.providerId());
        if (texts.find(company.id(), id).isPresent()) {
            return;
        }
        var own = ownWords(company, text, now);
        var keyword = keyword(text, own);
        keyword.ifPresent(it -> heed(it, company, id, text, now));
        var isWork = keyword.isEmpty() && (own.isWork() || isMeant(company, own));
        if (isWork) {
            onRecord(company, id, text, own, now);
        }
        var customer = customers.recognise(company, text.from(), null, now).customer();
        var followUp = isWork
                ? Optional.of(open(company, id, text, own, customer, now))
                : followUps.findOpen(company.id(), text.from()).filter(it -> keyword.isEmpty());
        texts.insert(received(company, id, text, customer, followUp, now).changed(now));
    }

    private static TextMessage received(
            Company company,
            TextId id,
            IncomingText text,
            Optional<Customer> customer,
            Optional<FollowUp> followUp,
            Instant now) {
        return new TextMessage(
                id,
                company.id(),
                Direction.INBOUND,
                customer.map(Customer::id).orElse(null),
                followUp.map(FollowUp::id).orElse(null),
                null,
                Purpose.REPLY,
                text.from(),
                text.to(),
                Words.own(text.body()),
                text.media(),
                null,
                null,
                now,
                null,
                Delivery.received(text.providerId()),
                null,
                0,
                List.of());
    }

    /** What the carrier has recognised counts, also where the words alone would not do. */
    private static Optional<OptKeyword> keyword(IncomingText text, OwnWords own) {
        return Optional.ofNullable(text.keyword())
                .flatMap(OptKeyword::named)
                .or(() -> OptKeyword.of(own.text()))
                // Above what only looks like an answer of their telephone.
                .or(() -> own.isWork()
                        ? Optional.empty()
                        : own.text().lines().findFirst().flatMap(OptKeyword::of));
    }

    /** What looks automatic is heard all the same when it forbids texts or tells of something urgent. */
    private boolean isMeant(Company company, OwnWords own) {
        var said = own.saidBesides();
        return !said.isEmpty()
                && (optOutWords.in(said).isPresent()
                        || evidence.read(company.id(), said).urgency().isUrgent());
    }

    private OwnWords ownWords(Company company, IncomingText text, Instant now) {
        var ours = texts.writtenTo(company.id(), text.from(), now.minus(QUOTED_WITHIN)).stream()
                .map(TextMessage::body)
                .toList();
        return OwnWords.of(text.body(), ours, !text.media().isEmpty());
    }

    private void heed(OptKeyword keyword, Company company, TextId id, IncomingText text, Instant now) {
        var evidence = "text/" + id;
        switch (keyword) {
            case STOP -> {
                consent.revoked(company.id(), text.from(), evidence, text.body(), Method.KEYWORD, now);
                dropWaiting(company, text.from(), now);
                answer(company, confirmation(company, text), text, Template.OPT_OUT_CONFIRMATION);
            }
            case START -> consent.restored(company.id(), text.from(), evidence, text.body(), now);
            case HELP -> answer(company, new RequestKey("keyword/" + id), text, Template.HELP_ANSWER);
        }
    }

    /** One for however many STOPs, until a START comes between. */
    private RequestKey confirmation(Company company, IncomingText text) {
        var start = consent.lastStart(company.id(), text.from())
                .map(ConsentEntry::evidence)
                .orElse("none");
        return new RequestKey("opt-out/" + text.from().e164() + "/" + start);
    }

    /** Where the carrier answers keywords, another answer would be a second text. */
    private void answer(Company company, RequestKey once, IncomingText text, Template template) {
        var carrier = company.carrier();
        if (text.keyword() == null && carrier != null && !carrier.answersKeywords()) {
            writer.write(Letter.byItself(
                    once,
                    company,
                    new Letter.To(text.from(), null, null, null),
                    Purpose.REPLY,
                    wordings.fillIn(company, template, values.of(company, null, null))));
        }
    }

    private void onRecord(Company company, TextId id, IncomingText text, OwnWords own, Instant now) {
        var evidence = "text/" + id;
        consent.contacted(company.id(), text.from(), evidence, text.body(), Method.INBOUND_TEXT, now);
        if (optOutWords.in(own.text()).isPresent()) {
            consent.questioned(company.id(), text.from(), evidence, text.body(), now);
        }
    }

    /** What has not left yet does not leave any more. Whatever is on its way to the carrier asks the ledger itself. */
    private void dropWaiting(Company company, PhoneNumber number, Instant now) {
        for (var text : texts.writtenTo(company.id(), number, now.minus(TextSender.LONGEST_WAIT))) {
            if (!text.proof().isFinal() && !text.isAnswerToKeyword()) {
                texts.change(company.id(), text.id(), it -> it.droppedFor(NoContactReason.OPTED_OUT, now));
            }
        }
    }

    private FollowUp open(
            Company company, TextId id, IncomingText text, OwnWords own, Optional<Customer> customer, Instant now) {
        var opening = Opening.of(
                id.value(),
                Trigger.INBOUND_TEXT,
                now,
                text.from(),
                company.sourceOf(text.to()),
                summary("Text", own.text(), text.media()),
                null);
        var told = optOutWords.in(own.text()).isPresent()
                ? opening.wantingReview(List.of(ReviewReason.UNCLEAR_CONSENT))
                : opening;
        var reached = customer.flatMap(it -> visits.underway(company.id(), it.id()))
                .map(it -> told.reaching(it.technician().id()))
                .orElse(told);
        return followUps.open(company, reached);
    }

    /** What a text says, in a line for the inbox. */
    static String summary(String text, String body, List<Media> media) {
        var pictures = media.isEmpty() ? "" : " (%d attached)".formatted(media.size());
        return Text.isBlank(body) ? text + " without words" + pictures : text + ": “" + body + "”" + pictures;
    }
}
