package dev.ringback.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/** Inbox pages: sixteen people scroll through the first fifty rows. */
final class InboxPages {

    private static final String INBOX =
            "query Inbox { followUps(first: 50) { edges { cursor node { id caller { name phoneNumber identity } category urgency summary status claim { member { name } } dueAt stale source trigger openedAt customer { id name } } } pageInfo { hasNextPage endCursor } } }";
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int ROUNDS = 5;

    private final HttpRequest api;
    private final HttpRequest bare;

    InboxPages(Desk desk, BareServer server) {
        this.api = Caller.graphQl(desk, Caller.token(desk, "demo-dispatcher"), INBOX, Map.of());
        this.bare = Caller.json(server.url("/inbox"), Map.of()).build();
    }

    void measure(Report report) throws Exception {
        var bytes = checkSame();
        Clients.during(WARM_UP, () -> Caller.send(bare));
        Clients.during(WARM_UP, () -> Caller.send(api));
        var pages = new SideBySide();
        for (int i = 0; i < ROUNDS; i++) {
            pages.add(Clients.during(ROUND, () -> Caller.send(api)), Clients.during(ROUND, () -> Caller.send(bare)));
        }
        report.add("inbox pages of 50 rows, %,d bytes".formatted(bytes), pages);
    }

    private int checkSame() {
        var page = Caller.send(api);
        if (!Caller.JSON.readTree(page).equals(Caller.JSON.readTree(Caller.send(bare)))) {
            throw new IllegalStateException("The bare handler answers something else");
        }
        return page.length;
    }
}
