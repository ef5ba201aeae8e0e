package dev.ringback.followup;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Text;
import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Who has a follow-up, for GraphQL. */
@Controller
class ClaimController {

    private static final int LONGEST_REASON = 500;

    private final FollowUpService followUps;

    ClaimController(FollowUpService followUps) {
        this.followUps = followUps;
    }

    record FollowUpInput(String followUpId, @Nullable String idempotencyKey) {}

    record AssignInput(
            String followUpId, String memberId, @Nullable String idempotencyKey) {}

    record TakeOverInput(
            String followUpId, String reason, @Nullable String idempotencyKey) {}

    /** One at a time: whoever claims many at once has looked at none of them. */
    @MutationMapping
    FollowUpPayload claimFollowUp(@Argument FollowUpInput input, GraphQLContext request, Actor actor) {
        if (request.hasKey(ClaimController.class)) {
            throw new InvalidInput("followUpId", "Claim one follow-up in a request; this one was not claimed.");
        }
        request.put(ClaimController.class, true);
        return FollowUpPayload.of(followUps.claim(actor, new FollowUpId(input.followUpId())), actor);
    }

    @MutationMapping
    FollowUpPayload releaseFollowUp(@Argument FollowUpInput input, Actor actor) {
        return FollowUpPayload.of(followUps.release(actor, new FollowUpId(input.followUpId())), actor);
    }

    @MutationMapping
    FollowUpPayload assignFollowUp(@Argument AssignInput input, Actor actor) {
        return FollowUpPayload.of(
                followUps.assign(actor, new FollowUpId(input.followUpId()), new MemberId(input.memberId())), actor);
    }

    @MutationMapping
    FollowUpPayload takeOverFollowUp(@Argument TakeOverInput input, Actor actor) {
        var reason = Text.required("reason", input.reason(), LONGEST_REASON);
        return FollowUpPayload.of(followUps.takeOver(actor, new FollowUpId(input.followUpId()), reason), actor);
    }
}
