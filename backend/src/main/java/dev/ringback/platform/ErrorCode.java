package dev.ringback.platform;

import dev.ringback.kernel.Forbidden;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.ResyncRequired;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.Throttled;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;

/** What went wrong with a whole request or field, for programs: {@code extensions.code} of a GraphQL error. */
enum ErrorCode implements ErrorClassification {
    UNAUTHENTICATED,
    FORBIDDEN,
    BAD_USER_INPUT,
    THROTTLED,
    QUERY_TOO_COSTLY,
    RESYNC_REQUIRED,
    UNAVAILABLE,
    INTERNAL;

    static final String AWAY =
            "The database does not answer at this moment. Nothing is lost; ask again in a few seconds.";

    /** In whole seconds. */
    static final String RETRY_AFTER = "retryAfterSeconds";

    private static final String CODE = "code";
    private static final int LONGEST_MESSAGE = 500;

    static ErrorCode of(Throwable error) {
        return switch (error) {
            case Forbidden forbidden -> FORBIDDEN;
            case InvalidInput invalid -> BAD_USER_INPUT;
            case BindException unreadable -> BAD_USER_INPUT;
            case ResyncRequired resync -> RESYNC_REQUIRED;
            case Throttled throttled -> THROTTLED;
            case AuthenticationException unauthenticated -> UNAUTHENTICATED;
            default -> INTERNAL;
        };
    }

    /** The code of an error that GraphQL itself found. */
    private static ErrorCode of(GraphQLError error) {
        // GraphQL Java bounds what may be asked about the schema, and calls whoever asks for more one of bad faith.
        if (error instanceof AbortExecutionException || error instanceof BadFaithIntrospectionError) {
            return QUERY_TOO_COSTLY;
        }
        return error.getErrorType() instanceof ErrorType type
                ? switch (type) {
                    case InvalidSyntax, ValidationError, OperationNotSupported -> BAD_USER_INPUT;
                    case ExecutionAborted -> QUERY_TOO_COSTLY;
                    case DataFetchingException, NullValueInNonNullableField -> INTERNAL;
                }
                : INTERNAL;
    }

    /** What a client is told of this failure: the message of ours, or of an unforeseen one only where to look for it. */
    String tell(Throwable error, String requestId) {
        return this == INTERNAL
                ? "Something went wrong on our side. The log has it under request " + requestId + "."
                : String.valueOf(error.getMessage());
    }

    Map<String, Object> extensions(Throwable error) {
        return switch (error) {
            case ResyncRequired resync -> Map.of(CODE, name(), "resumeAfter", resync.resumeAfter());
            case Throttled throttled -> extensions(throttled.retryAfter());
            default -> Map.of(CODE, name());
        };
    }

    Map<String, Object> extensions(Duration retryAfter) {
        return Map.of(CODE, name(), RETRY_AFTER, retryAfter.toSeconds());
    }

    /** The error of a whole operation, with a message of ours. */
    GraphQLError because(String message) {
        return whole(message, Map.of(CODE, name()));
    }

    GraphQLError because(String message, Duration retryAfter) {
        return whole(message, extensions(retryAfter));
    }

    /** The error of a whole operation that failed with this. */
    GraphQLError because(RuntimeException error) {
        return whole(String.valueOf(error.getMessage()), extensions(error));
    }

    private GraphQLError whole(String message, Map<String, Object> extensions) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(this)
                .extensions(extensions)
                .build();
    }

    /** The same error, sure to carry a code, and to be no longer than anybody reads. */
    static GraphQLError coded(GraphQLError error) {
        var extensions = error.getExtensions();
        if (extensions != null && extensions.containsKey(CODE)) {
            return error;
        }
        var message = String.valueOf(error.getMessage());
        return GraphqlErrorBuilder.newError()
                .message("%s", Text.excerpt(message, LONGEST_MESSAGE))
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(of(error))
                .extensions(Map.of(CODE, of(error).name()))
                .build();
    }
}
