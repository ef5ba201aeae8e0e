package dev.ringback.socket;

import graphql.GraphQLError;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** What it takes to carry out operations that come over sockets. */
@Component
class Operations {

    final WebGraphQlHandler graphQl;
    final JsonMapper json;
    /** Where answers are written from, so that whoever brings them waits for no reader. */
    final Scheduler writers = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    private final SubscriptionExceptionResolver errors;

    Operations(WebGraphQlHandler graphQl, JsonMapper json, SubscriptionExceptionResolver errors) {
        this.graphQl = graphQl;
        this.json = json;
        this.errors = errors;
    }

    /** What a client is told of this failure. */
    List<GraphQLError> errors(Throwable failure) {
        return failure instanceof SubscriptionPublisherException told
                ? told.getErrors()
                : Objects.requireNonNull(errors.resolveException(failure).block());
    }
}
