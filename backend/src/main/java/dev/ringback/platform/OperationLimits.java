package dev.ringback.platform;

import static dev.ringback.kernel.DatabaseState.RETRY_AFTER;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Afterwards;
import dev.ringback.kernel.Asker;
import dev.ringback.kernel.DatabaseState;
import dev.ringback.kernel.Throttled;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory.Options;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import reactor.core.publisher.Mono;

/**
 * Bounds what an operation may ask for before it is run, takes what it costs from whoever asks, and bounds what its answer really is while it is
 * written.
 */
@Component
class OperationLimits extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

    static final int MOST_DEPTH = 20;
    static final int MOST_COST = 10_000;
    /** What it takes to hear and understand a request. */
    private static final int EACH_REQUEST = 10;
    /** As a rule; a transcript has more, an id less. */
    private static final int BYTES_OF_A_FIELD = 200;

    private final Allowances allowances;
    private final DatabaseState database;
    private final OpenAnswers open;

    OperationLimits(Allowances allowances, DatabaseState database, OpenAnswers open) {
        this.allowances = allowances;
        this.open = open;
        this.database = database;
        Options.setDefaultOptions(Options.defaultOptions().maxFieldsCount(MOST_COST));
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        if (database.isAway()) {
            throw new AbortExecutionException(List.of(ErrorCode.UNAVAILABLE.because(ErrorCode.AWAY, RETRY_AFTER)));
        }
        var answer = bounded(context);
        context.getGraphQLContext().put(Answer.class, answer);
        Actor actor = context.getGraphQLContext().get(Actor.class);
        if (actor == null) {
            return SimpleInstrumentationContext.noOp();
        }
        try {
            var charge = allowances.charge(actor, answer.estimate(), isClaim(context));
            return SimpleInstrumentationContext.whenCompleted((result, error) -> charge.settle(answer.cost()));
        } catch (Throttled throttled) {
            throw new AbortExecutionException(List.of(ErrorCode.THROTTLED.because(throttled)));
        }
    }

    /** Says what it cost and what is left, as Shopify's API does. */
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> {
            var context = response.getExecutionInput().getGraphQLContext();
            var answer = Answer.of(context);
            Actor actor = context.get(Actor.class);
            if (answer == null || actor == null || response.getData() instanceof Publisher<?>) {
                return response;
            }
            var extensions = new LinkedHashMap<>(response.getExtensions());
            extensions.put(
                    "cost",
                    Map.of(
                            "requestedQueryCost", answer.estimate(),
                            "actualQueryCost", answer.cost(),
                            "throttleStatus", allowances.status(actor)));
            return response.transform(it -> it.extensions(extensions));
        });
    }

    /** The answer as it may be written.
     *
     * @throws AbortExecutionException when too much is asked for */
    private Answer bounded(ExecutionContext context) {
        var operation = context.getNormalizedQueryTree().get();
        if (operation.getOperationDepth() > MOST_DEPTH) {
            throw tooCostly("The operation is %d levels deep, where at most %d are answered."
                    .formatted(operation.getOperationDepth(), MOST_DEPTH));
        }
        checkRepetition(operation.getTopLevelFields());
        var reading = QueryCost.reading(operation);
        var cost = EACH_REQUEST + reading + new QueryCost(context.getGraphQLSchema()).answering(operation);
        if (cost > MOST_COST) {
            throw tooCostly(
                    "The operation costs %,d points, where at most %,d are answered. Ask for fewer rows or fields."
                            .formatted(cost, MOST_COST));
        }
        return new Answer(
                context.getExecutionInput(),
                cost,
                EACH_REQUEST + reading,
                context.isQueryOperation(),
                attribute(Asker.class),
                room(context, cost));
    }

    /** What a mutation did is told in any case: so it begins only when there is room for as much as it may have to tell. */
    private OpenAnswers.@Nullable Room room(ExecutionContext context, long cost) {
        Actor actor = context.getGraphQLContext().get(Actor.class);
        Afterwards overSocket = context.getGraphQLContext().get(Afterwards.class);
        var afterwards = overSocket == null ? attribute(Afterwards.class) : overSocket;
        if (actor == null || afterwards == null) {
            return null;
        }
        var room = open.room(actor, afterwards);
        if (context.isMutationOperation()
                && !isClaim(context)
                && !room.hold(Math.min(cost * BYTES_OF_A_FIELD, Answer.MOST_BYTES))) {
            throw new AbortExecutionException(List.of(ErrorCode.THROTTLED.because(Answer.NO_ROOM, RETRY_AFTER)));
        }
        return room;
    }

    private static <T> @Nullable T attribute(Class<T> type) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && type.isInstance(attributes.getRequest().getAttribute(type.getName()))
                ? type.cast(attributes.getRequest().getAttribute(type.getName()))
                : null;
    }

    /** The same field under many names, wherever its fragments were spread. */
    private static void checkRepetition(List<ExecutableNormalizedField> siblings) {
        var counts = new HashMap<String, Integer>();
        for (var field : siblings) {
            if (counts.merge(field.getFieldName(), 1, Integer::sum) > Documents.MOST_OF_ONE_FIELD) {
                throw new AbortExecutionException(List.of(Documents.tooOften(field.getFieldName())));
            }
            checkRepetition(field.getChildren());
        }
    }

    private static AbortExecutionException tooCostly(String message) {
        return new AbortExecutionException(List.of(ErrorCode.QUERY_TOO_COSTLY.because(message)));
    }

    /** A technician who takes urgent work never waits behind what else was asked. */
    private static boolean isClaim(ExecutionContext context) {
        return context.isMutationOperation()
                && context.getNormalizedQueryTree().get().getTopLevelFields().stream()
                        .allMatch(it -> it.getFieldName().equals("claimFollowUp"));
    }

    /** Each event is an answer of its own, for as long as the subscription lasts. */
    @Override
    public InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        context.getGraphQLContext().put(Answer.class, new Answer(context.getExecutionInput(), 0, 0, false, null, null));
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldCompletion(
            InstrumentationFieldCompleteParameters parameters, @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var answer = Answer.of(context.getGraphQLContext());
        if (answer != null) {
            var field = parameters.getExecutionStrategyParameters().getField();
            answer.count(
                    field == null ? "" : field.getResultKey(),
                    parameters.getFetchedObject(),
                    QueryCost.weight(parameters.getField()));
        }
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
            InstrumentationFieldCompleteParameters parameters, @Nullable InstrumentationState state) {
        return beginFieldCompletion(parameters, state);
    }
}
