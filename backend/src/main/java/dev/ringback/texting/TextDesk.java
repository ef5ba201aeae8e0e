package dev.ringback.texting;

import static dev.ringback.kernel.Permission.CLAIM_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.DECIDE_REVIEWS;
import static dev.ringback.kernel.Permission.READ_CONTACT;
import static dev.ringback.kernel.Permission.SEND_TEXTS;
import static java.util.Objects.requireNonNullElse;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Trigger;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.UserErrorCode;
import dev.ringback.texting.Letter.To;
import dev.ringback.wording.Template;
import dev.ringback.wording.WordingService;
import dev.ringback.wording.Words;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the staff do about texts: they write them, and decide on drafts. The caller of a follow-up is texted by whoever holds it, so that two
 * people never answer the same caller.
 */
@Service
class TextDesk {

    /** What Ringback writes on its own occasion; a person cannot call for it. */
    private static final Set<Template> OCCASIONS = EnumSet.of(
            Template.ON_MY_WAY, Template.DELAY, Template.OPT_OUT_CONFIRMATION, Template.HELP_ANSWER, Template.TEST);

    private final Texts texts;
    private final TextWriter writer;
    private final TextSender sender;
    private final ContactsOnRecord contacts;
    private final WordingService wordings;
    private final Values values;
    private final CustomerService customers;
    private final FollowUpService followUps;
    private final Companies companies;
    private final Clock clock;

    TextDesk(
            Texts texts,
            TextWriter writer,
            TextSender sender,
            ContactsOnRecord contacts,
            WordingService wordings,
            Values values,
            CustomerService customers,
            FollowUpService followUps,
            Companies companies,
            Clock clock) {
        this.texts = texts;
        this.writer = writer;
        this.sender = sender;
        this.contacts = contacts;
        this.wordings = wordings;
        this.values = values;
        this.customers = customers;
        this.followUps = followUps;
        this.companies = companies;
        this.clock = clock;
    }

    /**
     * What somebody wants to say, and to whom.
     *
     * @param body null when it is a prepared wording
     * @param overrideReason why they text the caller of somebody else's follow-up; null when they do not
     */
    record Wish(
            @Nullable FollowUpId followUp,
            @Nullable CustomerId customer,
            @Nullable String body,
            @Nullable Template template,
            @Nullable String overrideReason) {}

    /** Writes a text. The same key writes the same text.
     *
     * @throws InvalidInput when there is nobody to text, or somebody else is talking to them */
    TextMessage write(Actor actor, RequestKey key, Wish wish) {
        var author = actor.memberWith(SEND_TEXTS);
        var company = companies.get(actor.company());
        var once = new TextId(key.idFor(company.id(), "text"));
        return texts.find(company.id(), once).orElseGet(() -> write(author, company, key, wish));
    }

    private TextMessage write(Member author, Company company, RequestKey key, Wish wish) {
        if (wish.template() != null) {
            checkOccasion(company, wish.template());
        }
        var followUp = followUp(company, wish);
        var to = followUp.map(it -> caller(company, it, wish)).orElseGet(() -> customer(company, wish));
        var words = words(company, author, to, wish);
        var override = followUp.flatMap(it -> hold(author, it, wish.overrideReason()));
        followUp.ifPresent(contacts::record);
        return writer.write(Letter.by(author, key, company, to, purpose(followUp, wish.template()), words)
                .over(override.orElse(null)));
    }

    /** The follow-up that the text is about: the one that is named, or else the open one of the customer. */
    private Optional<FollowUp> followUp(Company company, Wish wish) {
        if (wish.followUp() != null) {
            return Optional.of(followUps
                    .find(company.id(), wish.followUp())
                    .orElseThrow(() -> notFound("followUpId", "There is no follow-up with this id.")));
        }
        return followUps.findOpen(addressee(company, wish));
    }

    private To caller(Company company, FollowUp followUp, Wish wish) {
        var number = followUp.caller().number();
        if (wish.followUp() == null) {
            var customer = addressee(company, wish);
            // Whoever got in touch is answered where they did.
            return new To(requireNonNullElse(number, customer.mainNumber()), customer.id(), followUp.id(), null);
        }
        if (number == null) {
            throw new InvalidInput(
                    "followUpId",
                    "There is nobody to text: the caller withheld the number, or wrote from a sender that has none.");
        }
        return new To(number, followUp.customerId(), followUp.id(), null);
    }

    private To customer(Company company, Wish wish) {
        var customer = addressee(company, wish);
        return new To(customer.mainNumber(), customer.id(), null, null);
    }

    private Customer addressee(Company company, Wish wish) {
        return Optional.ofNullable(wish.customer())
                .flatMap(it -> customers.find(company.id(), it))
                .orElseThrow(() -> notFound("customerId", "There is no customer or lead with this id."));
    }

    /**
     * Sees to it that nobody else is talking to the caller: a technician takes a follow-up that nobody has by texting its caller; whoever
     * directs the work may text over another's claim, and says why.
     */
    private Optional<String> hold(Member author, FollowUp followUp, @Nullable String reason) {
        if (followUp.status().isClosed()
                || (followUp.claim() != null && followUp.claim().isHeldBy(author))) {
            return Optional.empty();
        }
        if (author.role().isDispatching()) {
            if (followUp.claim() == null) {
                return Optional.empty();
            }
            if (reason != null) {
                return Optional.of(reason);
            }
            throw heldByAnother(followUp, " Give an `overrideReason` to text all the same.");
        }
        if (followUps.claim(author, followUp.id()) instanceof FollowUpOutcome.HeldByAnother(var held)) {
            throw heldByAnother(held, "");
        }
        return Optional.empty();
    }

    private static InvalidInput heldByAnother(FollowUp followUp, String wayOut) {
        var holder = followUp.claim() == null
                ? "Somebody else"
                : followUp.claim().member().name();
        return new InvalidInput(
                UserErrorCode.ALREADY_CLAIMED,
                "followUpId",
                holder + " has this follow-up, and so talks to its caller." + wayOut);
    }

    private static Purpose purpose(Optional<FollowUp> followUp, @Nullable Template template) {
        if (template == Template.REVIEW_REQUEST) {
            return Purpose.MARKETING;
        }
        return followUp.filter(it -> it.trigger() != Trigger.MANUAL).isPresent()
                ? Purpose.REPLY
                : Purpose.SERVICE_NOTICE;
    }

    private static void checkOccasion(Company company, Template template) {
        if (OCCASIONS.contains(template)) {
            throw new InvalidInput("template", template + " goes out on its own occasion; write freely instead.");
        }
        if (template == Template.REVIEW_REQUEST && company.texting().reviewUrl() == null) {
            throw new InvalidInput(
                    "template", "The company has no `reviewUrl` yet: an owner sets it in `changeCompanySettings`.");
        }
    }

    private Words words(Company company, Member author, To to, Wish wish) {
        if (wish.template() == null) {
            return Words.own(String.valueOf(wish.body()));
        }
        return wordings.fillIn(company, wish.template(), values.of(company, author, to.customer()));
    }

    /** Approves a draft, perhaps in other words; one that has been decided stays as it is. */
    TextMessage approve(Actor actor, TextId id, @Nullable String body) {
        var by = actor.memberWith(DECIDE_REVIEWS);
        draft(actor, id);
        var now = clock.instant();
        var approved = texts.change(actor.company(), id, it -> it.approved(by, body == null ? it.body() : body, now));
        sender.wake();
        return decided(approved, true);
    }

    /** Refuses a draft. */
    TextMessage refuse(Actor actor, TextId id, String why) {
        var by = actor.memberWith(DECIDE_REVIEWS);
        draft(actor, id);
        return decided(texts.change(actor.company(), id, it -> it.refused(by, why, clock.instant())), false);
    }

    private TextMessage draft(Actor actor, TextId id) {
        var text =
                texts.find(actor.company(), id).orElseThrow(() -> notFound("textId", "There is no text with this id."));
        if (text.approval() == null) {
            throw new InvalidInput(
                    UserErrorCode.INVALID_TRANSITION,
                    "textId",
                    "This text waits for nobody: it is " + text.proof() + ".");
        }
        return text;
    }

    /** Deciding the same twice is deciding once; deciding against what is decided is too late. */
    private static TextMessage decided(TextMessage text, boolean approved) {
        var decision = text.approval() == null ? null : text.approval().decision();
        if (decision == null || decision.approved() != approved) {
            throw new InvalidInput(
                    UserErrorCode.INVALID_TRANSITION,
                    "textId",
                    decision == null
                            ? "This draft has expired: it is " + text.proof() + "."
                            : "%s has %s it already."
                                    .formatted(decision.by().name(), decision.approved() ? "approved" : "refused"));
        }
        return text;
    }

    /** Says that a customer's reply settles their follow-up.
     *
     * @throws InvalidInput when it is no reply on a follow-up */
    FollowUpOutcome resolve(Actor actor, TextId id, @Nullable String note) {
        var by = actor.memberWith(CLAIM_FOLLOW_UPS);
        var reply =
                texts.find(actor.company(), id).orElseThrow(() -> notFound("textId", "There is no text with this id."));
        if (reply.direction() != Direction.INBOUND || reply.followUp() == null) {
            throw new InvalidInput("textId", "Only a customer's text that is on a follow-up can settle it.");
        }
        return followUps.resolved(by, reply.followUp(), id.value(), reply.createdAt(), note);
    }

    /** What a prepared wording, or one to try out, says to the caller of a follow-up. */
    TemplatePreview preview(Actor actor, Template template, @Nullable String wording, FollowUpId id) {
        var viewer = actor.memberWith(SEND_TEXTS);
        var company = companies.get(actor.company());
        var followUp = followUps
                .find(company.id(), id)
                .orElseThrow(() -> notFound("followUpId", "There is no follow-up with this id."));
        var occasion = values.example(company, viewer, followUp.customerId());
        return TemplatePreview.of(wordings.tryOut(company, template, wording, occasion), company.name());
    }

    Page<TextMessage> drafts(Actor actor, PageRequest request) {
        actor.require(READ_CONTACT);
        return texts.drafts(actor.company(), request);
    }

    private static InvalidInput notFound(String field, String message) {
        return new InvalidInput(UserErrorCode.NOT_FOUND, field, message);
    }
}
