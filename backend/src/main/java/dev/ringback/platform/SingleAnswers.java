package dev.ringback.platform;

import graphql.ExecutionResult;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with one result. A subscription has many: whoever takes event streams too gets one, and others are told how to ask. */
@Component
class SingleAnswers extends GraphQlHttpHandler {

    private final EventStreams streams;

    SingleAnswers(WebGraphQlHandler graphQl, EventStreams streams) {
        super(graphQl);
        this.streams = streams;
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> asked) {
        var response = Objects.requireNonNull(asked.block());
        if (!(response.getData() instanceof Publisher<?>)) {
            return super.prepareResponse(request, Mono.just(response));
        }
        return takesEvents(request)
                ? streams.prepareResponse(request, Mono.just(response))
                : super.prepareResponse(request, Mono.just(refused(response)));
    }

    /** Said in so many words: whoever takes anything reads one answer, and waits for its end. */
    private static boolean takesEvents(ServerRequest request) {
        return request.headers().accept().stream()
                .anyMatch(it -> it.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM) && it.getQualityValue() > 0);
    }

    private static WebGraphQlResponse refused(WebGraphQlResponse response) {
        var error = ErrorCode.BAD_USER_INPUT.because(
                "A subscription has many answers. Ask with `Accept: text/event-stream`, or over a WebSocket with the subprotocol"
                        + " `graphql-transport-ws`.");
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                response.getExecutionInput(),
                ExecutionResult.newExecutionResult().addError(error).build()));
    }
}
