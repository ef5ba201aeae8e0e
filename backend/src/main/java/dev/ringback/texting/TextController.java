package dev.ringback.texting;

import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import dev.ringback.visit.StartEnRoutePayload;
import dev.ringback.wording.Template;
import dev.ringback.wording.WordingService;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Texts, for GraphQL. */
@Controller
class TextController {

    private static final int LONGEST_BODY = 1_600;

    /** The others are written for a visit, a review or a keyword, and not by hand. */
    private static final Set<Template> BY_HAND = EnumSet.range(Template.MISSED_CALL, Template.NOT_A_FIT);

    private final TextService texts;
    private final OnMyWay onMyWay;
    private final WordingService wordings;

    TextController(TextService texts, OnMyWay onMyWay, WordingService wordings) {
        this.texts = texts;
        this.onMyWay = onMyWay;
        this.wordings = wordings;
    }

    record SendTextInput(
            @Nullable String customerId,
            @Nullable String followUpId,
            @Nullable String body,
            @Nullable Template template,
            @Nullable String idempotencyKey) {}

    record SendTextPayload(@Nullable TextMessage text, List<UserError> userErrors) {}

    @QueryMapping
    Optional<TextMessage> text(@Argument String id, Actor actor) {
        return texts.read(actor, new TextId(id));
    }

    @MutationMapping
    SendTextPayload sendText(@Argument SendTextInput input, Actor actor) {
        var key = RequestKey.of(actor, input.idempotencyKey());
        var wording = wording(input);
        if ((input.customerId() == null) == (input.followUpId() == null)) {
            throw new InvalidInput("customerId", "Give either `customerId` or `followUpId`.");
        }
        var text = input.followUpId() != null
                ? texts.answer(actor, key, new FollowUpId(input.followUpId()), wording)
                : texts.write(actor, key, new CustomerId(String.valueOf(input.customerId())), wording);
        return new SendTextPayload(text, List.of());
    }

    private Wording wording(SendTextInput input) {
        if ((input.body() == null) == (input.template() == null)) {
            throw new InvalidInput("body", "Give either `body` or `template`.");
        }
        if (input.template() != null && !BY_HAND.contains(input.template())) {
            throw new InvalidInput("template", "This kind of text is not sent by hand.");
        }
        return input.template() != null
                ? new Wording.Prepared(input.template(), wordings)
                : new Wording.Free(Text.required("body", String.valueOf(input.body()), LONGEST_BODY));
    }

    @SchemaMapping
    Optional<TextMessage> onMyWay(StartEnRoutePayload payload) {
        return Optional.ofNullable(payload.visit()).flatMap(onMyWay::of);
    }
}
