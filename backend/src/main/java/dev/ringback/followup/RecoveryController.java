package dev.ringback.followup;

import static dev.ringback.kernel.Permission.OPEN_FOLLOW_UPS;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What shows that callers were won back, for GraphQL. */
@Controller
class RecoveryController {

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_NOTE = 2_000;

    private final FollowUpService followUps;
    private final Moments moments;

    RecoveryController(FollowUpService followUps, Moments moments) {
        this.followUps = followUps;
        this.moments = moments;
    }

    record RecordPaymentInput(
            String followUpId,
            String reference,
            @Nullable Instant paidAt,
            @Nullable String note,
            @Nullable String idempotencyKey) {}

    @MutationMapping
    FollowUpPayload recordPayment(@Argument RecordPaymentInput input, Actor actor) {
        actor.require(OPEN_FOLLOW_UPS);
        var reference = Text.required("reference", input.reference(), LONGEST_REFERENCE);
        var note = Text.optional("note", input.note(), LONGEST_NOTE);
        var at = moments.ofPayment("paidAt", input.paidAt());
        var by = actor instanceof Member member ? member : null;
        return FollowUpPayload.of(
                followUps.change(
                        actor,
                        new FollowUpId(input.followUpId()),
                        (it, now) -> it.proved(
                                new RecoveryEvidence(
                                        ProofOfRecovery.PAYMENT,
                                        moments.since(it.openedAt(), "paidAt", at),
                                        reference,
                                        by,
                                        note),
                                now)),
                actor);
    }
}
