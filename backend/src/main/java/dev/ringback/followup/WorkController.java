package dev.ringback.followup;

import static dev.ringback.kernel.Permission.CLAIM_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.EDIT_CUSTOMERS;

import dev.ringback.company.Companies;
import dev.ringback.company.Urgency;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUpOutcome.NoSuchReference;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What people do about a follow-up, for GraphQL. */
@Controller
class WorkController {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_REASON = 500;

    private final FollowUpService followUps;
    private final CustomerService customers;
    private final Companies companies;
    private final Corrections corrections;
    private final Moments moments;

    WorkController(
            FollowUpService followUps,
            CustomerService customers,
            Companies companies,
            Corrections corrections,
            Moments moments) {
        this.followUps = followUps;
        this.customers = customers;
        this.companies = companies;
        this.corrections = corrections;
        this.moments = moments;
    }

    record CompleteInput(
            String followUpId,
            Disposition disposition,
            @Nullable String note,
            @Nullable String idempotencyKey) {}

    record MoveInput(
            String followUpId,
            Status status,
            @Nullable Stage stage,
            @Nullable String reason,
            @Nullable Long expectedVersion,
            @Nullable String idempotencyKey) {}

    record ReasonInput(
            String followUpId, String reason, @Nullable String idempotencyKey) {}

    record CallAttemptInput(
            String followUpId,
            CallAttempt.Outcome outcome,
            @Nullable Instant attemptedAt,
            @Nullable Integer seconds,
            @Nullable String idempotencyKey) {}

    record NextActionInput(
            String followUpId,
            @Nullable String action,
            @Nullable Instant dueAt,
            @Nullable String idempotencyKey) {}

    record NoteInput(
            String followUpId, String text, @Nullable String idempotencyKey) {}

    record UrgencyInput(
            String followUpId,
            Urgency urgency,
            String reason,
            @Nullable String idempotencyKey) {}

    record AttachInput(
            String followUpId, String customerId, @Nullable String idempotencyKey) {}

    record MarkInput(
            String followUpId,
            Mark.Kind mark,
            @Nullable String duplicateOfId,
            @Nullable String note,
            @Nullable String idempotencyKey) {}

    record UnmarkInput(
            String followUpId, Mark.Kind mark, @Nullable String idempotencyKey) {}

    @MutationMapping
    FollowUpPayload completeFollowUp(@Argument CompleteInput input, Actor actor) {
        var note = Text.optional("note", input.note(), LONGEST_NOTE);
        return change(actor, input.followUpId(), (it, by, now) -> it.complete(input.disposition(), note, by, now));
    }

    @MutationMapping
    FollowUpPayload moveFollowUp(@Argument MoveInput input, Actor actor) {
        var reason = Text.optional("reason", input.reason(), LONGEST_REASON);
        return change(
                actor,
                input.followUpId(),
                input.expectedVersion(),
                (it, by, now) -> it.move(input.status(), input.stage(), reason, by, now));
    }

    @MutationMapping
    FollowUpPayload reopenFollowUp(@Argument ReasonInput input, Actor actor) {
        var reason = Text.required("reason", input.reason(), LONGEST_REASON);
        var company = companies.get(actor.company());
        return change(actor, input.followUpId(), (it, by, now) -> it.reopen(reason, by, now, company));
    }

    @MutationMapping
    FollowUpPayload recordCallAttempt(@Argument CallAttemptInput input, Actor actor) {
        var at = moments.ofTap("attemptedAt", input.attemptedAt());
        var seconds = moments.length("seconds", input.seconds());
        var id = RequestKey.of(actor, input.idempotencyKey()).idFor(actor.company(), "call-attempt");
        var company = companies.get(actor.company());
        return change(
                actor,
                input.followUpId(),
                (it, by, now) -> it.attempted(
                        new CallAttempt(
                                id, moments.since(it.openedAt(), "attemptedAt", at), by, input.outcome(), seconds),
                        company,
                        now));
    }

    @MutationMapping
    FollowUpPayload setNextAction(@Argument NextActionInput input, Actor actor) {
        var text = Text.optional("action", input.action(), LONGEST_REASON);
        var next = text == null ? null : new NextAction(text, moments.ahead("dueAt", input.dueAt()));
        return change(actor, input.followUpId(), (it, by, now) -> it.plan(next, by, now));
    }

    @MutationMapping
    FollowUpPayload addFollowUpNote(@Argument NoteInput input, Actor actor) {
        var text = Text.required("text", input.text(), LONGEST_NOTE);
        var id = RequestKey.of(actor, input.idempotencyKey()).idFor(actor.company(), "note");
        return change(actor, input.followUpId(), (it, by, now) -> it.noted(new Note(id, now, by, text)));
    }

    @MutationMapping
    FollowUpPayload changeUrgency(@Argument UrgencyInput input, Actor actor) {
        var reason = Text.required("reason", input.reason(), LONGEST_REASON);
        var company = companies.get(actor.company());
        return change(actor, input.followUpId(), (it, by, now) -> it.weigh(input.urgency(), reason, by, company, now));
    }

    @MutationMapping
    FollowUpPayload editFollowUp(@Argument Corrections.Input input, Actor actor) {
        var by = actor.memberWith(CLAIM_FOLLOW_UPS);
        return FollowUpPayload.of(
                followUps.change(
                        actor, new FollowUpId(input.followUpId()), input.expectedVersion(), corrections.of(input, by)),
                actor);
    }

    @MutationMapping
    FollowUpPayload attachCustomer(@Argument AttachInput input, Actor actor) {
        actor.memberWith(EDIT_CUSTOMERS);
        var customer = customers.find(actor.company(), new CustomerId(input.customerId()));
        return change(
                actor,
                input.followUpId(),
                (it, by, now) -> customer.<FollowUpOutcome>map(found -> it.attach(found.id(), by, now))
                        .orElseGet(() -> new NoSuchReference(it, "customerId")));
    }

    @MutationMapping
    FollowUpPayload markFollowUp(@Argument MarkInput input, Actor actor) {
        var note = Text.optional("note", input.note(), LONGEST_NOTE);
        var other = original(input);
        var known = other == null || followUps.find(actor.company(), other).isPresent();
        return change(
                actor,
                input.followUpId(),
                (it, by, now) -> known
                        ? it.mark(new Mark(input.mark(), now, by, note, other, wrongOwner(it, input.mark())))
                        : new NoSuchReference(it, "duplicateOfId"));
    }

    private static @Nullable FollowUpId original(MarkInput input) {
        if (input.mark() != Mark.Kind.DUPLICATE) {
            return null;
        }
        if (input.duplicateOfId() == null || input.duplicateOfId().equals(input.followUpId())) {
            throw new InvalidInput("duplicateOfId", "Name the other follow-up that this one doubles.");
        }
        return new FollowUpId(input.duplicateOfId());
    }

    private static @Nullable Member wrongOwner(FollowUp it, Mark.Kind kind) {
        return kind == Mark.Kind.WRONG_OWNER && it.claim() != null ? it.claim().member() : null;
    }

    @MutationMapping
    FollowUpPayload unmarkFollowUp(@Argument UnmarkInput input, Actor actor) {
        return change(actor, input.followUpId(), (it, by, now) -> it.unmark(input.mark(), by, now));
    }

    private interface Doing {
        FollowUpOutcome on(FollowUp present, Member by, Instant now);
    }

    private FollowUpPayload change(Actor actor, String id, Doing doing) {
        return change(actor, id, null, doing);
    }

    private FollowUpPayload change(Actor actor, String id, @Nullable Long expectedVersion, Doing doing) {
        var by = actor.memberWith(CLAIM_FOLLOW_UPS);
        return FollowUpPayload.of(
                followUps.change(actor, new FollowUpId(id), expectedVersion, (it, now) -> doing.on(it, by, now)),
                actor);
    }
}
