package dev.ringback.platform;

import static dev.ringback.kernel.UserErrorCode.FORBIDDEN;
import static dev.ringback.kernel.UserErrorCode.IDEMPOTENCY_CONFLICT;
import static dev.ringback.kernel.UserErrorCode.IDEMPOTENCY_IN_PROGRESS;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Forbidden;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.VersionConflict;
import dev.ringback.platform.IdempotentRequests.Conflict;
import dev.ringback.platform.IdempotentRequests.Finished;
import dev.ringback.platform.IdempotentRequests.InProgress;
import dev.ringback.platform.IdempotentRequests.Started;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ContextPropagationHelper;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What all mutations have in common: a refusal is a payload with {@code userErrors}, and a request with an idempotency key is carried out
 * once, whoever repeats it.
 */
@Component
class Mutations extends SimplePerformantInstrumentation {

    private static final String KEY = "idempotencyKey";

    private final IdempotentRequests requests;
    private final Payloads payloads;

    Mutations(IdempotentRequests requests, Payloads payloads) {
        this.requests = requests;
        this.payloads = payloads;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        // A property of a row is no mutation, and there are many: finding out whose property it is would cost more than
        // reading it.
        if (parameters.isTrivialDataFetcher()) {
            return fetcher;
        }
        var parent = parameters.getEnvironment().getExecutionStepInfo().getObjectType();
        if (parent == null || !"Mutation".equals(parent.getName())) {
            return fetcher;
        }
        // Outside of a controller the thread does not know who asks.
        return environment -> ContextPropagationHelper.captureFrom(environment.getGraphQlContext())
                .wrap(() -> answer(fetcher, environment))
                .call();
    }

    private @Nullable Object answer(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
        try {
            Map<String, Object> input = Objects.requireNonNullElse(environment.getArgument("input"), Map.of());
            return input.get(KEY) instanceof String key && !key.isBlank()
                    ? once(fetcher, environment, input, key)
                    : settled(fetcher.get(environment));
        } catch (InvalidInput e) {
            return payloads.refused(environment, e.userError());
        } catch (VersionConflict e) {
            return payloads.refused(environment, e.userError());
        } catch (Forbidden e) {
            return payloads.refused(environment, new UserError(FORBIDDEN, null, String.valueOf(e.getMessage())));
        }
    }

    /** What a controller method throws arrives as a future that has failed. */
    private static @Nullable Object settled(@Nullable Object result) throws Exception {
        if (!(result instanceof CompletionStage<?> stage)) {
            return result;
        }
        try {
            return stage.toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private @Nullable Object once(
            DataFetcher<?> fetcher, DataFetchingEnvironment environment, Map<String, Object> input, String key)
            throws Exception {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            return settled(fetcher.get(environment));
        }
        var mutation = environment.getField().getName();
        var id = actor.company() + "/" + RequestKey.of(actor, key).value();
        return switch (requests.start(id, payloads.fingerprint(mutation, input))) {
            case Started() -> carryOut(id, fetcher, environment);
            case Finished(var payload) -> payloads.read(mutation, payload);
            case Conflict() ->
                payloads.refused(
                        environment,
                        new UserError(
                                IDEMPOTENCY_CONFLICT,
                                KEY,
                                "This key was used before with another input. Use a new key for a new request."));
            case InProgress() ->
                payloads.refused(
                        environment,
                        new UserError(
                                IDEMPOTENCY_IN_PROGRESS,
                                KEY,
                                "The first request with this key is still being worked on. Ask again."));
        };
    }

    private @Nullable Object carryOut(String id, DataFetcher<?> fetcher, DataFetchingEnvironment environment)
            throws Exception {
        var finished = false;
        try {
            var payload = settled(fetcher.get(environment));
            requests.finish(id, payloads.write(payload));
            finished = true;
            return payload;
        } finally {
            if (!finished) {
                requests.abandon(id);
            }
        }
    }
}
