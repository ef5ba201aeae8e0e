package dev.ringback.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {

    private static final String SCHEMA = """
            directive @cost(weight: Int!) on FIELD_DEFINITION
            type Query { heavy: Int @cost(weight: 100) light: Int @cost(weight: 99) }
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);

    private GraphQL desk(int patienceSeconds) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        it -> it.dataFetcher("heavy", environment -> work()).dataFetcher("light", environment -> 1))
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring))
                .instrumentation(new HeavyWork(1, patienceSeconds))
                .build();
    }

    private int work() throws InterruptedException {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        // Should somebody else come in, the test fails instead of standing still.
        done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return atWork.getAndDecrement();
    }

    @Test
    void heavyFieldsAreAnsweredOneAfterTheOtherAndLightOnesMeanwhile() throws Exception {
        var desk = desk(60);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 5)
                    .mapToObj(it -> threads.submit(() -> desk.execute("{ heavy }")))
                    .toList();
            await().atMost(PATIENCE).until(() -> atWork.get() == 1);

            assertThat(desk.execute("{ light }").getErrors()).isEmpty();
            done.countDown();
            for (var answer : answers) {
                assertThat(answer.get().getErrors()).isEmpty();
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whoseTurnDoesNotComeIsToldToAskAgain() throws Exception {
        var desk = desk(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> desk.execute("{ heavy }"));
            await().atMost(PATIENCE).until(() -> atWork.get() == 1);

            assertRefused(desk.execute("{ heavy }"));
            done.countDown();
            assertThat(first.get().getErrors()).isEmpty();
        }
        assertThat(desk.execute("{ heavy }").getErrors()).isEmpty();
    }

    private static void assertRefused(ExecutionResult answer) {
        assertThat(answer.getErrors())
                .singleElement()
                .satisfies(it -> assertThat(it.getMessage()).contains("Ask again in a moment"));
    }
}
