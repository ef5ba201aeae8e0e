package dev.ringback.attack;

import static dev.ringback.attack.Reply.REFUSED;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One partner's machine asks without a pause on many connections, and is told when it may ask again. */
final class TightLoop implements Attack {

    private static final int COUNT = 60_000;
    private static final int CONNECTIONS = 32;
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final byte[] PAGE = Api.body(
            "{ followUps(first: 100) { edges { node { id urgency status summary dueAt openedAt caller { name phoneNumber } } } } }",
            Map.of());
    private static final Pattern WHEN = Pattern.compile("\"retryAfterSeconds\":[1-9]");

    private final AtomicInteger untold = new AtomicInteger();

    @Override
    public String name() {
        return "one client in a tight loop on 32 connections";
    }

    @Override
    public Outcome against(Target target) throws Exception {
        var partner = target.api().token("demo-partner");
        var outcome =
                Crowd.of(CONNECTIONS, COUNT, TIME, number -> reply(target.api().post(partner, PAGE)));
        if (outcome.refused() == 0) {
            return outcome.with("", List.of("nobody said that it is too much"));
        }
        return untold.get() == 0 ? outcome : outcome.with("", List.of("some were not told when to ask again"));
    }

    private Reply reply(HttpResponse<String> response) throws IOException {
        var reply = Reply.of(response);
        if (reply == REFUSED && !WHEN.matcher(response.body()).find()) {
            untold.incrementAndGet();
        }
        return reply;
    }
}
