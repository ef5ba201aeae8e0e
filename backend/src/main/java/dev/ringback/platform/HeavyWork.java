package dev.ringback.platform;

import dev.ringback.kernel.Throttled;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fields with much computing behind them, as their {@code @cost} says, are answered a few at a time: the others wait, and a processor stays free
 * for webhooks, claims and whether we are alive. The thread that waits is a virtual one, and keeps nobody from anything.
 */
@Component
class HeavyWork extends SimplePerformantInstrumentation {

    /** What costs this beside its own answer is heavy. */
    static final int HEAVY = 100;

    private static final int MOST_WAITING = 50;

    private final Semaphore hands;
    private final long patienceSeconds;

    HeavyWork(@Value("${ringback.heavy.hands}") int hands, @Value("${ringback.heavy.patience}") long patienceSeconds) {
        this.hands = new Semaphore(hands, true);
        this.patienceSeconds = patienceSeconds;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        if (parameters.isTrivialDataFetcher()
                || QueryCost.weight(parameters.getEnvironment().getFieldDefinition()) < HEAVY) {
            return fetcher;
        }
        return environment -> {
            if (hands.getQueueLength() >= MOST_WAITING || !hands.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
                throw new Throttled("There is more of this work at a time than we can do. Ask again in a moment.");
            }
            try {
                return fetcher.get(environment);
            } finally {
                hands.release();
            }
        };
    }
}
