package dev.ringback.followup;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * The field {@code stale}, which depends on the time and is asked of every row of every page. It is no controller's method, because finding
 * and calling one for every row costs far more than the answer; and it needs nothing of the request, which is what makes it trivial to
 * GraphQL.
 */
@Component
class Staleness implements TrivialDataFetcher<Boolean>, RuntimeWiringConfigurer {

    private final Clock clock;

    Staleness(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("FollowUp", type -> type.dataFetcher("stale", this));
    }

    @Override
    public Boolean get(DataFetchingEnvironment row) {
        return Objects.requireNonNull(row.<FollowUp>getSource()).isStale(clock.instant());
    }
}
