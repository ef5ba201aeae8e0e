package dev.ringback.followup;

import static dev.ringback.kernel.Permission.CLAIM_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.DECIDE_REVIEWS;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What takes a person to decide, for GraphQL. */
@Controller
class ReviewController {

    private static final int LONGEST_NOTE = 2_000;

    private final FollowUpService followUps;

    ReviewController(FollowUpService followUps) {
        this.followUps = followUps;
    }

    record RequestInput(
            String followUpId,
            ReviewReason reason,
            String note,
            @Nullable String idempotencyKey) {}

    record DecideInput(
            String followUpId,
            ReviewDecision decision,
            @Nullable String note,
            @Nullable Long expectedVersion,
            @Nullable String idempotencyKey) {}

    @MutationMapping
    FollowUpPayload requestReview(@Argument RequestInput input, Actor actor) {
        var member = actor.memberWith(CLAIM_FOLLOW_UPS);
        var note = Text.required("note", input.note(), LONGEST_NOTE);
        return FollowUpPayload.of(
                followUps.change(
                        actor,
                        new FollowUpId(input.followUpId()),
                        (it, now) -> it.requestReview(input.reason(), note, member, now)),
                actor);
    }

    @MutationMapping
    FollowUpPayload decideReview(@Argument DecideInput input, Actor actor) {
        var member = actor.memberWith(DECIDE_REVIEWS);
        var note = Text.optional("note", input.note(), LONGEST_NOTE);
        if (note == null && input.decision() != ReviewDecision.ACCEPT) {
            throw new InvalidInput("note", "Say why: whoever works on it next must know.");
        }
        return FollowUpPayload.of(
                followUps.change(
                        actor,
                        new FollowUpId(input.followUpId()),
                        input.expectedVersion(),
                        (it, now) -> it.decide(input.decision(), note, member, now)),
                actor);
    }
}
