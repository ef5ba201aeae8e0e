package dev.ringback.platform;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Forbidden;
import dev.ringback.kernel.Partner;
import dev.ringback.kernel.Permission;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a partner's machine no more than its scopes allow, whichever way it comes to something: {@code @requiresScopes} in the schema says what a
 * type takes. What a mutation has done it learns in any case, by its id, version and status.
 */
@Component
class ScopedTypes extends SimplePerformantInstrumentation {

    private static final Set<String> TOLD_TO_WHO_DID_IT = Set.of("id", "version", "status", "__typename");

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext().getGraphQLContext();
        // Members read by their role, which is asked where it is read.
        if (!(context.get(Actor.class) instanceof Partner partner)) {
            return fetcher;
        }
        var type = GraphQLTypeUtil.unwrapAll(
                parameters.getEnvironment().getFieldDefinition().getType());
        if (!(type instanceof GraphQLDirectiveContainer scoped)) {
            return fetcher;
        }
        return missing(scoped, partner)
                .<DataFetcher<?>>map(lacking ->
                        environment -> shown(fetcher.get(environment), environment, new Forbidden(partner, lacking)))
                .orElse(fetcher);
    }

    /** The first right that this type takes and the partner has not; empty when it may be read. */
    private static Optional<Permission> missing(GraphQLDirectiveContainer type, Partner partner) {
        var directive = type.getAppliedDirective("requiresScopes");
        if (directive == null || !(directive.getArgument("scopes").getValue() instanceof Collection<?> alternatives)) {
            return Optional.empty();
        }
        var lacking = alternatives.stream()
                .map(scopes -> firstLacking(scopes, partner))
                .toList();
        return lacking.contains(Optional.<Permission>empty()) ? Optional.empty() : lacking.getFirst();
    }

    private static Optional<Permission> firstLacking(@Nullable Object scopes, Partner partner) {
        return scopes instanceof Collection<?> all
                ? all.stream()
                        .flatMap(it -> Permission.ofScope(String.valueOf(it)).stream())
                        .filter(it -> !partner.may(it))
                        .findFirst()
                : Optional.empty();
    }

    private static @Nullable Object shown(
            @Nullable Object value, DataFetchingEnvironment environment, Forbidden refusal) {
        if (value instanceof CompletionStage<?> stage) {
            return stage.thenApply(it -> shown(it, environment, refusal));
        }
        if (isNothing(value) || isToldAnyway(environment)) {
            return value;
        }
        throw refusal;
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || (value instanceof Optional<?> maybe && maybe.isEmpty());
    }

    private static boolean isToldAnyway(DataFetchingEnvironment environment) {
        return environment.getOperationDefinition().getOperation() == Operation.MUTATION
                && environment.getSelectionSet().getImmediateFields().stream()
                        .map(SelectedField::getName)
                        .allMatch(TOLD_TO_WHO_DID_IT::contains);
    }
}
