package dev.ringback.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** Fills the demo: follow-ups with transcripts as long as they may be, which head the inbox, and short ones for the technician to take. */
final class Filling {

    private static final int LONG = 100;
    private static final int SHORT = 700;
    private static final int HANDS = 4;
    private static final String WORDS = "We talked about the colour of the tiles and the date of the next visit. ";
    private static final String LONG_TRANSCRIPT = WORDS.repeat(48_000 / WORDS.length());
    private static final String OPEN =
            "mutation Open($input: OpenFollowUpInput!) { openFollowUp(input: $input) { followUp { id } userErrors { message } } }";

    private final Api api;
    private final ConcurrentSkipListMap<Integer, String> opened = new ConcurrentSkipListMap<>();

    Filling(Target target) {
        this.api = target.api();
    }

    /** The ids of those that may be taken. */
    Queue<String> fill() throws IOException, InterruptedException {
        var tokens = List.of(api.token("demo-owner"), api.token("demo-dispatcher"), api.token("demo-technician-dana"));
        var outcome = Crowd.of(
                HANDS, LONG + SHORT, Duration.ofMinutes(3), number -> open(tokens.get(number % tokens.size()), number));
        if (outcome.unanswered() > 0 || opened.size() < LONG + SHORT) {
            throw new IllegalStateException("Only " + opened.size() + " follow-ups could be opened");
        }
        return new ConcurrentLinkedQueue<>(opened.tailMap(LONG).values());
    }

    private Reply open(String token, int number) throws IOException, InterruptedException {
        var input = Map.of(
                "callerNumber",
                "+1512555%04d".formatted(1000 + number),
                "summary",
                "Asks about the tiles",
                "transcript",
                number < LONG ? LONG_TRANSCRIPT : WORDS);
        var id = api.data(token, OPEN, Map.of("input", input))
                .at("/openFollowUp/followUp/id")
                .asString();
        opened.put(number, id);
        return Reply.SERVED;
    }
}
