package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A request with an idempotency key is carried out once, whoever repeats it, and however. */
class IdempotencyTest {

    private static final AtomicInteger CALLERS = new AtomicInteger(3000);

    private final Server server = Server.sharedDemo();
    private final Client dan = Client.of(server, "demo-dispatcher");
    private final Client dana = Client.of(server, "demo-technician-dana");
    private final Client partner = Client.of(server, "demo-partner");
    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestHasTheFirstResultAgain() {
        var input = report(newCaller());

        var first = partner.change("OpenFollowUp", input);
        var again = partner.change("OpenFollowUp", input);

        assertThat(again).isEqualTo(first);
        assertThat(again.at("/followUp/contactCount").asInt()).isEqualTo(1);
    }

    @Test
    void aRepetitionDoesNotUndoWhatCameAfter() {
        var id = partner.change("OpenFollowUp", report(newCaller()))
                .at("/followUp/id")
                .asString();
        Map<String, Object> claim = Map.of("followUpId", id, "idempotencyKey", key);
        dana.change("ClaimFollowUp", claim);
        dan.change("ReleaseFollowUp", Map.of("followUpId", id));

        var late = dana.change("ClaimFollowUp", claim);

        assertThat(late.at("/followUp/claim/member/id").asString()).isEqualTo("dana");
        assertThat(dan.run("FollowUpDetails", Map.of("id", id)).path("claim").isNull())
                .isTrue();
    }

    @Test
    void anotherInputUnderTheSameKeyIsRefused() {
        var other = new HashMap<>(report(newCaller()));
        partner.change("OpenFollowUp", other);
        other.put("summary", "Something else");

        var refused = partner.change("OpenFollowUp", other);

        assertThat(error(refused)).isEqualTo("IDEMPOTENCY_CONFLICT");
        assertThat(refused.path("followUp").isNull()).isTrue();
    }

    @Test
    void twoPeopleMayUseTheSameKey() {
        var theirs = partner.change("OpenFollowUp", report(newCaller()));
        var dans = dan.change("OpenFollowUp", report(newCaller()));

        assertThat(dans.at("/followUp/id")).isNotEqualTo(theirs.at("/followUp/id"));
    }

    @Test
    void simultaneousRepetitionsAllHaveTheOneResult() throws InterruptedException, ExecutionException {
        var input = report(newCaller());
        var answers = new HashSet<JsonNode>();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<JsonNode>>();
            for (int i = 0; i < 10; i++) {
                running.add(pool.submit(() -> partner.change("OpenFollowUp", input)));
            }
            for (var answer : running) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .singleElement()
                .satisfies(it ->
                        assertThat(it.at("/followUp/contactCount").asInt()).isEqualTo(1));
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        var input = new HashMap<>(report(newCaller()));
        input.put("idempotencyKey", "k".repeat(101));

        assertThat(error(partner.change("OpenFollowUp", input))).isEqualTo("INVALID_INPUT");
    }

    @Test
    void aRefusalIsRepeatedToo() {
        Map<String, Object> claim = Map.of("followUpId", "nothing", "idempotencyKey", key);

        assertThat(dana.change("ClaimFollowUp", claim)).isEqualTo(dana.change("ClaimFollowUp", claim));
    }

    private Map<String, Object> report(String caller) {
        return Map.of("callerNumber", caller, "summary", "Wants a call back", "idempotencyKey", key);
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    private static String newCaller() {
        return "+1512555" + CALLERS.getAndIncrement();
    }
}
