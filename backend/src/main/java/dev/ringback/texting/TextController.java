package dev.ringback.texting;

import dev.ringback.company.Purpose;
import dev.ringback.company.Staff;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpPayload;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.ProofOfRecovery;
import dev.ringback.followup.RecoveryEvidence;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Batches;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.Permission;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.PublicUrl;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import dev.ringback.wording.Promise;
import dev.ringback.wording.Segments;
import dev.ringback.wording.Template;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Texts, for GraphQL. */
@Controller
class TextController {

    private static final int LONGEST_BODY = 1_600;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NOTE = 2_000;

    private final TextService texts;
    private final TextDesk desk;
    private final TestText trial;
    private final Advice advice;
    private final CarrierErrors errors;
    private final CustomerService customers;
    private final FollowUpService followUps;
    private final Staff staff;
    private final PublicUrl publicUrl;

    TextController(
            TextService texts,
            TextDesk desk,
            TestText trial,
            Advice advice,
            CarrierErrors errors,
            CustomerService customers,
            FollowUpService followUps,
            Staff staff,
            PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
        this.texts = texts;
        this.desk = desk;
        this.trial = trial;
        this.advice = advice;
        this.errors = errors;
        this.customers = customers;
        this.followUps = followUps;
        this.staff = staff;
    }

    record SendTextInput(
            @Nullable String customerId,
            @Nullable String followUpId,
            @Nullable String body,
            @Nullable Template template,
            @Nullable String overrideReason,
            @Nullable String idempotencyKey) {}

    record ApproveTextInput(
            String textId, @Nullable String body, @Nullable String idempotencyKey) {}

    record RefuseTextInput(
            String textId, String reason, @Nullable String idempotencyKey) {}

    /** Where a client finds what came with a text. */
    record MediaLink(String contentType, String url) {}

    record ResolveReplyInput(
            String textId, @Nullable String note, @Nullable String idempotencyKey) {}

    record TestNumberInput(String phoneNumber, @Nullable String idempotencyKey) {}

    record ResolveReplyPayload(@Nullable FollowUp followUp, List<UserError> userErrors) {}

    record TextPayload(@Nullable TextMessage text, List<UserError> userErrors) {

        static TextPayload of(TextMessage text) {
            return new TextPayload(text, List.of());
        }
    }

    @QueryMapping
    Optional<TextMessage> text(@Argument String id, Actor actor) {
        return texts.read(actor, new TextId(id));
    }

    @QueryMapping
    Page<TextMessage> draftedTexts(@Argument int first, @Argument @Nullable String after, Actor actor) {
        return desk.drafts(actor, PageRequest.of("drafts", first, after));
    }

    @MutationMapping
    TextPayload sendText(@Argument SendTextInput input, Actor actor) {
        if ((input.customerId() == null) == (input.followUpId() == null)) {
            throw new InvalidInput("customerId", "Give either `customerId` or `followUpId`.");
        }
        if ((input.body() == null) == (input.template() == null)) {
            throw new InvalidInput("body", "Give either `body` or `template`.");
        }
        var wish = new TextDesk.Wish(
                input.followUpId() == null ? null : new FollowUpId(input.followUpId()),
                input.customerId() == null ? null : new CustomerId(input.customerId()),
                input.body() == null ? null : Text.required("body", input.body(), LONGEST_BODY),
                input.template(),
                Text.optional("overrideReason", input.overrideReason(), LONGEST_REASON));
        return TextPayload.of(desk.write(actor, RequestKey.of(actor, input.idempotencyKey()), wish));
    }

    @MutationMapping
    TextPayload approveText(@Argument ApproveTextInput input, Actor actor) {
        var body = Text.optional("body", input.body(), LONGEST_BODY);
        return TextPayload.of(desk.approve(actor, new TextId(input.textId()), body));
    }

    @MutationMapping
    TextPayload refuseText(@Argument RefuseTextInput input, Actor actor) {
        var reason = Text.required("reason", input.reason(), LONGEST_REASON);
        return TextPayload.of(desk.refuse(actor, new TextId(input.textId()), reason));
    }

    @MutationMapping
    ResolveReplyPayload resolveReply(@Argument ResolveReplyInput input, Actor actor) {
        var note = Text.optional("note", input.note(), LONGEST_NOTE);
        var payload = FollowUpPayload.of(desk.resolve(actor, new TextId(input.textId()), note), actor);
        return new ResolveReplyPayload(payload.followUp(), payload.userErrors());
    }

    @MutationMapping
    TextPayload testNumber(@Argument TestNumberInput input, Actor actor) {
        return TextPayload.of(trial.of(actor, RequestKey.of(actor, input.idempotencyKey()), input.phoneNumber()));
    }

    @QueryMapping
    TextVerdict canText(
            @Argument @Nullable String phoneNumber,
            @Argument @Nullable String customerId,
            @Argument Purpose purpose,
            @Argument @Nullable Instant at,
            Actor actor) {
        return advice.canText(actor, phoneNumber, customerId == null ? null : new CustomerId(customerId), purpose, at);
    }

    @QueryMapping
    TemplatePreview previewTemplate(
            @Argument Template template, @Argument @Nullable String wording, @Argument String followUpId, Actor actor) {
        return desk.preview(actor, template, wording, new FollowUpId(followUpId));
    }

    @SchemaMapping
    Optional<TextMessage> reply(RecoveryEvidence evidence, Actor actor) {
        return evidence.proof() == ProofOfRecovery.RESOLVED_REPLY
                ? texts.read(actor, new TextId(evidence.reference()))
                : Optional.empty();
    }

    @SchemaMapping
    Optional<Customer> customer(TextMessage text, Actor actor) {
        return Optional.ofNullable(text.customer())
                .filter(it -> actor.may(Permission.READ_CUSTOMERS))
                .flatMap(it -> customers.find(text.company(), it));
    }

    @SchemaMapping
    Optional<FollowUp> followUp(TextMessage text, Actor actor) {
        return Optional.ofNullable(text.followUp())
                .filter(it -> actor.may(Permission.READ_FOLLOW_UPS))
                .flatMap(it -> followUps.find(text.company(), it))
                .map(it -> it.seenBy(actor));
    }

    @BatchMapping
    Map<TextMessage, Member> author(List<TextMessage> texts) {
        var company = texts.getFirst().company();
        return Batches.load(texts, TextMessage::author, ids -> staff.of(company), Member::id);
    }

    @SchemaMapping
    Optional<String> phoneNumber(TextMessage text) {
        return TextThread.counterpart(text).number().map(PhoneNumber::e164);
    }

    @SchemaMapping
    Optional<String> sender(TextMessage text) {
        return TextThread.senderOf(TextThread.counterpart(text));
    }

    @SchemaMapping
    @Nullable
    Template template(TextMessage text) {
        return text.words().template();
    }

    @SchemaMapping
    int templateVersion(TextMessage text) {
        return text.words().templateVersion();
    }

    @SchemaMapping
    @Nullable
    String overrideReason(TextMessage text) {
        return text.override();
    }

    @SchemaMapping
    List<MediaLink> media(TextMessage text) {
        return IntStream.range(0, text.media().size())
                .mapToObj(i -> new MediaLink(
                        text.media().get(i).contentType(), publicUrl.of("/media/texts/" + text.id() + "/" + i)))
                .toList();
    }

    @SchemaMapping
    List<Promise> heldFor(Approval approval) {
        return approval.promises();
    }

    @SchemaMapping
    Segments segments(TextMessage text) {
        return Segments.of(text.body());
    }

    @SchemaMapping
    Optional<CarrierError> error(TextMessage text) {
        return Optional.ofNullable(text.errorCode()).map(errors::explain);
    }

    @SchemaMapping
    Optional<Instant> nextAttemptAt(TextMessage text) {
        return Optional.ofNullable(text.sending()).map(Sending::due);
    }

    @SchemaMapping
    List<TextReceipt> receipts(TextMessage text) {
        return text.delivery().receipts().stream().map(TextReceipt::of).toList();
    }
}
