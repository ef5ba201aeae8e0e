package dev.ringback.escalation;

import dev.ringback.company.Urgency;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The ladder, for GraphQL. */
@Controller
class LadderController {

    private static final UserError CONFLICT = new UserError(
            UserErrorCode.VERSION_CONFLICT,
            "expectedVersion",
            "Somebody has changed the ladder meanwhile. Look at it again, then decide.");

    private final LadderService ladders;
    private final OnCallService onCall;

    LadderController(LadderService ladders, OnCallService onCall) {
        this.ladders = ladders;
        this.onCall = onCall;
    }

    record EscalationRung(
            List<Urgency> urgencies,
            Rung.From from,
            int afterMinutes,
            Rung.Who who,
            @Nullable Member member,
            Rung.By by) {}

    record EscalationLadder(List<EscalationRung> rungs, boolean builtIn, long version) {}

    record ChangeInput(
            long expectedVersion,
            List<RungInput> rungs,
            @Nullable String idempotencyKey) {}

    record ResetInput(long expectedVersion, @Nullable String idempotencyKey) {}

    record LadderPayload(@Nullable EscalationLadder escalationLadder, List<UserError> userErrors) {}

    @QueryMapping
    EscalationLadder escalationLadder(Actor actor) {
        return shown(ladders.read(actor));
    }

    @MutationMapping
    LadderPayload changeEscalationLadder(@Argument ChangeInput input, Actor actor) {
        return answer(ladders.change(actor, input.expectedVersion(), input.rungs()), actor);
    }

    @MutationMapping
    LadderPayload resetEscalationLadder(@Argument ResetInput input, Actor actor) {
        return answer(ladders.reset(actor, input.expectedVersion()), actor);
    }

    private LadderPayload answer(Optional<Ladder> changed, Actor actor) {
        return changed.map(it -> new LadderPayload(shown(it), List.of()))
                .orElseGet(() -> new LadderPayload(shown(ladders.read(actor)), List.of(CONFLICT)));
    }

    private EscalationLadder shown(Ladder ladder) {
        var watch = onCall.watch(ladder.company());
        return new EscalationLadder(
                ladder.rungs().stream().map(it -> shown(it, watch)).toList(),
                ladder.edited() == null,
                ladder.version());
    }

    private static EscalationRung shown(Rung it, Watch watch) {
        return new EscalationRung(
                it.urgencies().stream().sorted().toList(),
                it.from(),
                it.afterMinutes(),
                it.who(),
                watch.member(it.member()).orElse(null),
                it.by());
    }
}
