package dev.ringback.platform;

import org.reactivestreams.Publisher;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers over server-sent events, one for each result: a query, a mutation, and an operation that is refused have one.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md">GraphQL over Server-Sent Events Protocol</a>
 */
@Component
class EventStreams extends GraphQlSseHandler {

    EventStreams(WebGraphQlHandler graphQl, GraphQlProperties properties) {
        super(
                graphQl,
                properties.getHttp().getSse().getTimeout(),
                properties.getHttp().getSse().getKeepAlive());
    }

    /** Asked before the stream begins: what fails until then is answered like any other request. */
    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> asked) {
        return super.prepareResponse(request, Mono.justOrEmpty(asked.block()).map(EventStreams::streamed));
    }

    private static WebGraphQlResponse streamed(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?>
                ? response
                : response.transform(it -> it.data(Flux.just(response.getExecutionResult())));
    }
}
