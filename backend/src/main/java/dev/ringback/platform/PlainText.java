package dev.ringback.platform;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refuses what no database can look for and no phone can show: the character U+0000, and half of a surrogate pair. */
@Component
class PlainText implements WebGraphQlInterceptor {

    /** GraphQL itself refuses half a pair that is written so. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?:0000|\\{0+})");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (isPlain(request.getVariables())
                && isPlain(request.getDocument())
                && isPlain(request.getOperationName())
                && !ESCAPED_NUL.matcher(request.getDocument()).find()) {
            return chain.next(request);
        }
        var error = GraphqlErrorBuilder.newError()
                .message("A text holds no character U+0000 and no half of a surrogate pair: send well-formed Unicode.")
                .errorType(ErrorCode.BAD_USER_INPUT)
                .extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name()))
                .build();
        return Mono.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().addError(error).build())));
    }

    private static boolean isPlain(@Nullable Object sent) {
        return switch (sent) {
            case String text ->
                text.codePoints()
                        .noneMatch(it -> it == 0 || (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE));
            case Map<?, ?> parts -> isPlain(parts.keySet()) && isPlain(parts.values());
            case Collection<?> all -> all.stream().allMatch(PlainText::isPlain);
            case null, default -> true;
        };
    }
}
