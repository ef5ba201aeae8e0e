package dev.ringback.escalation;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The rota, for GraphQL. */
@Controller
class OnCallController {

    private static final UserError CONFLICT = new UserError(
            UserErrorCode.VERSION_CONFLICT,
            "expectedVersion",
            "Somebody has changed the rota meanwhile. Look at it again, then decide.");

    private final OnCallService onCall;
    private final Clock clock;

    OnCallController(OnCallService onCall, Clock clock) {
        this.onCall = onCall;
        this.clock = clock;
    }

    record CancelSwapInput(String swapId, @Nullable String idempotencyKey) {}

    record RotaPayload(@Nullable OnCallView onCallRota, List<UserError> userErrors) {}

    @QueryMapping
    OnCallView.OnCall onCall(@Argument @Nullable Instant at, Actor actor) {
        return OnCallView.OnCall.of(onCall.read(actor), Objects.requireNonNullElseGet(at, clock::instant));
    }

    @QueryMapping
    OnCallView onCallRota(Actor actor) {
        return shown(onCall.read(actor), actor);
    }

    @SchemaMapping(typeName = "OnCallRota")
    List<OnCallView.Turn> turns(OnCallView rota, @Argument int first, Actor actor) {
        var most = PageRequest.of("turns", first, null).first();
        var watch = onCall.read(actor);
        return watch.duty().from(clock.instant(), most).stream()
                .map(it -> OnCallView.Turn.of(it, watch))
                .toList();
    }

    @MutationMapping
    RotaPayload changeOnCallRota(@Argument RotaInput input, Actor actor) {
        return onCall.change(actor, input)
                .map(it -> done(it, actor))
                .orElseGet(() -> new RotaPayload(shown(onCall.read(actor), actor), List.of(CONFLICT)));
    }

    @MutationMapping
    RotaPayload swapOnCall(@Argument SwapInput input, Actor actor) {
        return done(onCall.swap(actor, input), actor);
    }

    @MutationMapping
    RotaPayload cancelSwap(@Argument CancelSwapInput input, Actor actor) {
        return done(onCall.cancel(actor, input.swapId()), actor);
    }

    private RotaPayload done(Watch watch, Actor actor) {
        return new RotaPayload(shown(watch, actor), List.of());
    }

    private OnCallView shown(Watch watch, Actor actor) {
        return OnCallView.of(watch, actor, clock.instant());
    }
}
