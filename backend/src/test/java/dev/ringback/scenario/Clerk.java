package dev.ringback.scenario;

import dev.ringback.scenario.Operation.Answer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody at one of the backends who claims, releases, assigns and takes over as it comes, and has all of it written down. */
final class Clerk {

    private static final List<Deed.Kind> HABITS = List.of(
            Deed.Kind.CLAIM,
            Deed.Kind.CLAIM,
            Deed.Kind.CLAIM,
            Deed.Kind.RELEASE,
            Deed.Kind.RELEASE,
            Deed.Kind.TAKE_OVER,
            Deed.Kind.TAKE_OVER,
            Deed.Kind.ASSIGN);

    private final Person person;
    private final Client client;
    private final Random random;

    Clerk(Person person, Client client, Random random) {
        this.person = person;
        this.client = client;
        this.random = random;
    }

    /** Does something to this follow-up. */
    Operation does(String followUp) {
        var deed = decide();
        var input = deed.input(followUp);
        var began = System.nanoTime();
        var answer = answer(deed.kind().operation, input);
        return new Operation(deed, began, System.nanoTime(), answer);
    }

    private Deed decide() {
        var kind = HABITS.get(random.nextInt(HABITS.size()));
        var anybody = Person.values()[random.nextInt(Person.values().length)];
        return new Deed(kind, person, kind == Deed.Kind.ASSIGN ? anybody : null);
    }

    String picks(List<String> followUps) {
        return followUps.get(random.nextInt(followUps.size()));
    }

    private @Nullable Answer answer(String operation, Map<String, Object> input) {
        try {
            return read(client.change(operation, input));
        } catch (UncheckedIOException | AssertionError noAnswer) {
            return null;
        }
    }

    private static Answer read(JsonNode payload) {
        var followUp = payload.path("followUp");
        return new Answer(
                followUp.isObject() ? followUp.path("version").asLong() : null,
                Person.of(followUp.at("/claim/member")),
                payload.at("/userErrors/0/code").asString(null));
    }
}
