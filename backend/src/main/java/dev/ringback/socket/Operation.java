package dev.ringback.socket;

import dev.ringback.kernel.Afterwards;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Leftovers;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import tools.jackson.core.type.TypeReference;

/**
 * An operation that a client waits for answers of. What goes wrong with it is told under its id, and is no concern of the other operations on
 * the same socket. The next event is asked for once the one before is written.
 */
final class Operation extends BaseSubscriber<ExecutionResult> {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Message.Subscribe asked;
    private final Socket socket;
    private final Operations operations;
    private final Leftovers over = new Leftovers();

    Operation(Message.Subscribe asked, Arrival held, Socket socket, Operations operations) {
        this.asked = asked;
        this.socket = socket;
        this.operations = operations;
        over.add(held::release);
    }

    /** Carries it out, on the thread that reads from the socket: whoever does not take in their answers is not asked what else they want. */
    void run(Visitor visitor) {
        try {
            var response = Objects.requireNonNull(
                    operations.graphQl.handleRequest(request(visitor)).block());
            if (response.getData() instanceof Publisher<?> events) {
                follow(events);
            } else {
                answer(response);
            }
        } catch (RuntimeException failure) {
            hookOnError(failure);
        }
    }

    private WebSocketGraphQlRequest request(Visitor visitor) {
        var body = operations.json.convertValue(asked.payload(), MAP);
        if (asked.payload().path("query").asString().isBlank()) {
            throw new InvalidInput(null, "The query is empty.");
        }
        var request = new WebSocketGraphQlRequest(
                visitor.getUri(),
                visitor.getHeaders(),
                null,
                visitor.getRemoteAddress(),
                visitor.getAttributes(),
                body,
                asked.id(),
                null,
                visitor);
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(Afterwards.class, over);
            return input;
        });
        return request;
    }

    private void answer(WebGraphQlResponse response) {
        if (response.getExecutionResult().isDataPresent()) {
            socket.say(Message.next(asked.id(), response.toMap()));
            end(Message.complete(asked.id()));
        } else {
            end(error(response.getExecutionResult().getErrors()));
        }
    }

    private void follow(Publisher<?> events) {
        Flux.from(events)
                .cast(ExecutionResult.class)
                .publishOn(operations.writers, 1)
                .subscribe(this);
    }

    private Map<String, Object> error(List<GraphQLError> errors) {
        return Message.error(
                asked.id(), errors.stream().map(GraphQLError::toSpecification).toList());
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(1);
    }

    @Override
    protected void hookOnNext(ExecutionResult event) {
        socket.say(Message.next(asked.id(), event.toSpecification()));
        request(1);
    }

    @Override
    protected void hookOnError(Throwable failure) {
        end(error(operations.errors(failure)));
    }

    @Override
    protected void hookOnComplete() {
        end(Message.complete(asked.id()));
    }

    @Override
    protected void hookOnCancel() {
        socket.ended(asked.id(), this);
        over.run();
    }

    /** Its id is free again before the client hears of the end. */
    private void end(Map<String, Object> lastWord) {
        socket.ended(asked.id(), this);
        try {
            socket.say(lastWord);
        } finally {
            over.run();
        }
    }
}
