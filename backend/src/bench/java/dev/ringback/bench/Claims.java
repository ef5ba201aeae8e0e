package dev.ringback.bench;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** Claims: Dana takes one follow-up after another, and every fourth time Luis wants the same one at the same moment. */
final class Claims {

    private static final String RELEASE =
            "mutation Release($id: ID!) { releaseFollowUp(input: {followUpId: $id}) { userErrors { code } } }";
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 4;
    private static final int RACED = 4;

    private final Desk desk;
    private final BareServer server;
    private final MongoCollection<Document> followUps;
    private final MongoCollection<Document> copy;

    Claims(Desk desk, BareServer server) {
        this.desk = desk;
        this.server = server;
        this.followUps = desk.database().getCollection("followUps");
        this.copy = desk.database().getCollection(BareClaim.COPY);
    }

    /** How a claim is asked for: by whom, and of what. */
    private interface Door {
        HttpRequest claim(String member, String id);
    }

    void measure(Report report) throws Exception {
        var unclaimed = followUps.find(eq("claim", null)).limit(400).into(new ArrayList<>());
        copy.insertMany(unclaimed);
        var ids = unclaimed.stream().map(it -> it.getString("_id")).toList();
        var tokens = Map.of(
                "dana", Caller.token(desk, "demo-technician-dana"), "luis", Caller.token(desk, "demo-technician-luis"));
        Door api = (member, id) -> Caller.graphQl(desk, tokens.getOrDefault(member, ""), Seed.CLAIM, Map.of("id", id));
        Door bare = (member, id) -> Caller.json(server.url("/claim"), Map.of("id", id, "member", member))
                .build();
        var claims = new SideBySide();
        for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
            var ofApi = claimAll(ids, api);
            releaseAll(ids);
            var ofBare = claimAll(ids, bare);
            copy.updateMany(eq("open", true), Updates.unset("claim"));
            if (i >= WARM_UPS) {
                claims.add(ofApi, ofBare);
            }
        }
        report.add("claims, every fourth raced by a second member", claims);
    }

    private Round claimAll(List<String> ids, Door door) throws Exception {
        var won = new AtomicInteger();
        var lost = new AtomicInteger();
        var asks = new ArrayList<Runnable>();
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            asks.add(() -> claim(door.claim("dana", id), won, lost));
            if (i % RACED == 0) {
                asks.add(() -> claim(door.claim("luis", id), won, lost));
            }
        }
        var round = Clients.through(asks);
        if (won.get() != ids.size() || won.get() + lost.get() != asks.size()) {
            throw new IllegalStateException(
                    "%d follow-ups, but %d claims won and %d lost".formatted(ids.size(), won.get(), lost.get()));
        }
        return round;
    }

    private static void claim(HttpRequest request, AtomicInteger won, AtomicInteger lost) {
        var errors = Caller.ask(request).path("claimFollowUp").path("userErrors");
        if (errors.isEmpty()) {
            won.incrementAndGet();
        } else if ("ALREADY_CLAIMED".equals(errors.path(0).path("code").asString())) {
            lost.incrementAndGet();
        }
    }

    private void releaseAll(List<String> ids) throws Exception {
        var dispatcher = Caller.token(desk, "demo-dispatcher");
        Clients.through(ids.stream()
                .<Runnable>map(id -> () -> Caller.ask(Caller.graphQl(desk, dispatcher, RELEASE, Map.of("id", id))))
                .toList());
    }
}
