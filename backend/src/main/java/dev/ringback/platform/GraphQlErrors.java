package dev.ringback.platform;

import dev.ringback.kernel.DatabaseState;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every error a code, and keeps what only operators should see in the log. */
@Component
class GraphQlErrors implements DataFetcherExceptionResolver, SubscriptionExceptionResolver, WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlErrors.class);

    private final DatabaseState database;

    GraphQlErrors(DatabaseState database) {
        this.database = database;
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable error, DataFetchingEnvironment environment) {
        var builder = GraphqlErrorBuilder.newError(environment);
        return Mono.just(
                List.of(build(builder, error, environment.getExecutionId().toString())));
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable error) {
        return Mono.just(List.of(build(GraphqlErrorBuilder.newError(), error, RequestIds.fresh())));
    }

    private GraphQLError build(GraphqlErrorBuilder<?> builder, Throwable error, String executionId) {
        if (database.isToBlameFor(error)) {
            return unavailable(builder);
        }
        var code = ErrorCode.of(error);
        var requestId = MDC.get(RequestIds.NAME) == null ? executionId : MDC.get(RequestIds.NAME);
        if (code == ErrorCode.INTERNAL) {
            LOG.error("Request {} failed", requestId, error);
        }
        return builder.message("%s", code.tell(error, requestId))
                .errorType(code)
                .extensions(code.extensions(error))
                .build();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(GraphQlErrors::coded);
    }

    private static GraphQLError unavailable(GraphqlErrorBuilder<?> builder) {
        return builder.message("%s", ErrorCode.AWAY)
                .errorType(ErrorCode.UNAVAILABLE)
                .extensions(ErrorCode.UNAVAILABLE.extensions(DatabaseState.RETRY_AFTER))
                .build();
    }

    private static WebGraphQlResponse coded(WebGraphQlResponse response) {
        var errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        var answer = Answer.of(response.getExecutionInput().getGraphQLContext());
        var coded = answer != null && answer.why() != null
                ? List.of(
                        answer.hasNoRoom()
                                ? ErrorCode.THROTTLED.because(answer.why(), DatabaseState.RETRY_AFTER)
                                : ErrorCode.QUERY_TOO_COSTLY.because(answer.why()))
                : errors.stream().map(ErrorCode::coded).toList();
        coded.stream()
                .flatMap(it -> Stream.ofNullable(it.getExtensions().get(ErrorCode.RETRY_AFTER)))
                .findFirst()
                .ifPresent(
                        seconds -> response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        return response.transform(it -> it.errors(coded));
    }
}
