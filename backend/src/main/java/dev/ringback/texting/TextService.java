package dev.ringback.texting;

import static dev.ringback.kernel.Permission.READ_CONTACT;
import static dev.ringback.kernel.Permission.SEND_TEXTS;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.OptKeyword;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Opening;
import dev.ringback.followup.Trigger;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.UserErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes texts, receives them, and keeps what the carrier says of them. Sending is left to a worker. */
@Service
public class TextService {

    private final Texts texts;
    private final TextSender sender;
    private final ConsentService consent;
    private final CustomerService customers;
    private final FollowUpService followUps;
    private final Companies companies;
    private final Clock clock;

    TextService(
            Texts texts,
            TextSender sender,
            ConsentService consent,
            CustomerService customers,
            FollowUpService followUps,
            Companies companies,
            Clock clock) {
        this.texts = texts;
        this.sender = sender;
        this.consent = consent;
        this.customers = customers;
        this.followUps = followUps;
        this.companies = companies;
        this.clock = clock;
    }

    /** Whom a text goes to, and why it may. */
    private record Addressee(
            PhoneNumber number,
            @Nullable CustomerId customer,
            @Nullable FollowUpId followUp,
            Purpose purpose) {}

    /** Texts the caller of a follow-up, in answer to their call. The same key sends the same text.
     *
     * @throws InvalidInput when there is nobody to text, or somebody else is talking to them */
    TextMessage answer(Actor actor, RequestKey key, FollowUpId id, Wording wording) {
        var member = actor.memberWith(SEND_TEXTS);
        var followUp = followUps
                .find(actor.company(), id)
                .orElseThrow(() -> notFound("followUpId", "There is no follow-up with this id."));
        if (followUp.claim() != null
                && !followUp.claim().isHeldBy(member)
                && !member.role().isDispatching()) {
            throw new InvalidInput(
                    UserErrorCode.ALREADY_CLAIMED,
                    "followUpId",
                    followUp.claim().member().name() + " has this follow-up, and so talks to its caller.");
        }
        var number = followUp.caller().number();
        if (number == null) {
            throw new InvalidInput("followUpId", "The caller withheld the number: there is nobody to text.");
        }
        var purpose = followUp.trigger() == Trigger.MANUAL ? Purpose.SERVICE_NOTICE : Purpose.REPLY;
        return write(member, key, new Addressee(number, followUp.customerId(), id, purpose), wording);
    }

    /** Texts a customer. Without a follow-up behind it this needs their consent. The same key sends the same text. */
    TextMessage write(Actor actor, RequestKey key, CustomerId id, Wording wording) {
        var member = actor.memberWith(SEND_TEXTS);
        var customer = customers
                .find(actor.company(), id)
                .orElseThrow(() -> notFound("customerId", "There is no customer or lead with this id."));
        var inbound = followUps.findOpen(actor.company(), customer.mainNumber()).filter(TextService::isInbound);
        return write(
                member,
                key,
                new Addressee(
                        customer.mainNumber(),
                        customer.id(),
                        inbound.map(FollowUp::id).orElse(null),
                        inbound.isPresent() ? Purpose.REPLY : Purpose.SERVICE_NOTICE),
                wording);
    }

    private static boolean isInbound(FollowUp followUp) {
        return followUp.trigger() != Trigger.MANUAL;
    }

    private TextMessage write(Member author, RequestKey key, Addressee to, Wording wording) {
        var company = companies.get(author.company());
        if (to.purpose() == Purpose.REPLY) {
            consent.contacted(
                    company.id(),
                    to.number(),
                    "follow-up/" + to.followUp(),
                    "Got in touch",
                    Method.CALL,
                    clock.instant());
        }
        return store(outbound(
                new TextId(key.idFor(company.id(), "text")), company, to, wording.in(company, author), author));
    }

    /** Stores a text for sending under an id that its reason has only once, so that the same reason never sends two. */
    TextMessage storeOnce(
            TextId id, Company company, Member author, CustomerId customerId, Purpose purpose, String body) {
        var customer = customers.find(company.id(), customerId).orElseThrow();
        consent.booked(company.id(), customer.mainNumber(), "text/" + id, "Booked a visit", clock.instant());
        return store(outbound(
                id, company, new Addressee(customer.mainNumber(), customer.id(), null, purpose), body, author));
    }

    private TextMessage outbound(TextId id, Company company, Addressee to, String body, Member author) {
        var now = clock.instant();
        return new TextMessage(
                        id,
                        company.id(),
                        Direction.OUTBOUND,
                        to.customer(),
                        to.followUp(),
                        to.purpose(),
                        company.mainNumber(),
                        to.number(),
                        body,
                        author.id(),
                        now,
                        Proof.QUEUED,
                        null,
                        null,
                        null,
                        new Sending(now, 0, null),
                        0,
                        List.of())
                .changed(now);
    }

    private TextMessage store(TextMessage text) {
        if (texts.insert(text)) {
            sender.wake();
            return text.written();
        }
        return texts.find(text.company(), text.id()).orElseThrow();
    }

    /** A customer sent a text. Safe to repeat. STOP and START change what may be sent; anything else is work for somebody. */
    public void receive(Company company, String providerId, PhoneNumber from, PhoneNumber to, String body) {
        var now = clock.instant();
        var id = new TextId(new RequestKey("inbound/" + providerId).idFor(company.id(), "text"));
        var keyword = OptKeyword.of(body);
        keyword.ifPresent(it -> heed(it, company, from, id, body, now));
        var customer = customers.recognise(company, from, null, now).customer();
        var followUp = keyword.isPresent() ? Optional.<FollowUp>empty() : followUp(company, id, from, to, body, now);
        texts.insert(new TextMessage(
                        id,
                        company.id(),
                        Direction.INBOUND,
                        customer.map(it -> it.id()).orElse(null),
                        followUp.map(FollowUp::id).orElse(null),
                        Purpose.REPLY,
                        from,
                        to,
                        body,
                        null,
                        now,
                        Proof.RECEIVED,
                        null,
                        null,
                        providerId,
                        null,
                        0,
                        List.of())
                .changed(now));
    }

    // Twilio answers STOP, START and HELP itself; replying too would send two texts.
    private void heed(OptKeyword keyword, Company company, PhoneNumber from, TextId id, String words, Instant now) {
        switch (keyword) {
            case STOP -> consent.revoked(company.id(), from, "text/" + id, words, Method.KEYWORD, now);
            case START -> consent.restored(company.id(), from, "text/" + id, words, now);
            case HELP -> {}
        }
    }

    private Optional<FollowUp> followUp(
            Company company, TextId id, PhoneNumber from, PhoneNumber to, String body, Instant now) {
        return Optional.of(followUps.open(
                company,
                Opening.of(
                        id.value(),
                        Trigger.INBOUND_TEXT,
                        now,
                        from,
                        company.sourceOf(to),
                        "Text: “" + body + "”",
                        null)));
    }

    /** The carrier's word on a text of ours, which it names by our id, or else by its own. Safe to repeat, in any order. */
    public void receipt(CompanyId company, @Nullable String textId, Receipt receipt) {
        Optional.ofNullable(textId)
                .flatMap(id -> texts.find(company, new TextId(id)))
                .or(() -> texts.findByProviderId(company, receipt.providerId()))
                .filter(text -> text.direction() == Direction.OUTBOUND)
                .ifPresent(text -> texts.change(company, text.id(), it -> it.receipt(receipt, clock.instant())));
    }

    public Optional<TextMessage> find(CompanyId company, TextId id) {
        return texts.find(company, id);
    }

    public List<TextMessage> findAll(CompanyId company, Collection<TextId> ids) {
        return ids.isEmpty() ? List.of() : texts.findAll(company, ids);
    }

    Optional<TextMessage> read(Actor actor, TextId id) {
        actor.require(READ_CONTACT);
        return texts.find(actor.company(), id);
    }

    private static InvalidInput notFound(String field, String message) {
        return new InvalidInput(UserErrorCode.NOT_FOUND, field, message);
    }
}
