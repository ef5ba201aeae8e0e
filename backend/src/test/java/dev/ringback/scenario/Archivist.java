package dev.ringback.scenario;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scenario.History.Account;
import dev.ringback.scenario.History.Span;
import dev.ringback.scenario.History.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what is told of a follow-up once everybody has gone: its record, its holders, the journal, and what the feeds brought. */
final class Archivist {

    private final Client reader;
    private final Map<String, Watcher> feeds;

    Archivist(Client reader, Map<String, Watcher> feeds) {
        this.reader = reader;
        this.feeds = feeds;
    }

    Account account(String followUp) {
        var details = reader.run("FollowUpDetails", Map.of("id", followUp));
        var trail = trail(followUp, 100);
        return new Account(
                Person.of(details.at("/claim/member")),
                details.path("version").asLong(),
                trail.stream().map(Archivist::step).toList(),
                holders(followUp),
                trail.stream()
                        .map(it -> event(
                                it.path("id").asString(),
                                it.path("kind").asString(),
                                it.at("/by/id").asString(null)))
                        .toList(),
                journal(followUp),
                told(followUp));
    }

    /** Every change of it, however many to a page. */
    List<JsonNode> trail(String followUp, int pageSize) {
        var all = new ArrayList<JsonNode>();
        var variables = new HashMap<String, Object>(Map.of("id", followUp, "first", pageSize));
        while (true) {
            var page = reader.run("FollowUpTrail", variables).path("changes");
            page.path("edges").forEach(it -> all.add(it.path("node")));
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return all;
            }
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        }
    }

    private static Step step(JsonNode change) {
        return new Step(
                change.path("kind").asString(),
                Person.of(change.path("by")),
                Person.of(change.at("/before/holder")),
                Person.of(change.at("/after/holder")));
    }

    private List<Span> holders(String followUp) {
        return reader.run("FollowUpTrail", Map.of("id", followUp, "first", 1)).path("holders").values().stream()
                .map(it -> new Span(
                        Person.valueOf(it.at("/member/id").asString().toUpperCase(Locale.ROOT)),
                        it.path("began").asString(),
                        it.path("ended").asString(null)))
                .toList();
    }

    private List<String> journal(String followUp) {
        return reader.server.database.journalOf(followUp).stream()
                .map(it -> event(it.getString("eventId"), it.getString("kind"), member(it.get("by", Document.class))))
                .toList();
    }

    private static @Nullable String member(@Nullable Document id) {
        return id == null ? null : id.getString("value");
    }

    private static String event(String id, String kind, @Nullable String by) {
        return "%s %s by %s".formatted(id, kind, by);
    }

    private Map<String, List<String>> told(String followUp) {
        var told = new LinkedHashMap<String, List<String>>();
        feeds.forEach((name, feed) -> told.put(
                name,
                feed.events().stream()
                        .filter(it -> it.at("/followUp/id").asString("").equals(followUp))
                        .map(it -> it.path("kind").asString())
                        .toList()));
        return told;
    }

    /** The journal has every event, and every feed has brought them all. */
    void assertAllTold() {
        var database = reader.server.database.open();
        var journal = database.getCollection("journal").countDocuments(eq("type", "FollowUpEvent"));
        assertThat(database.getCollection("followUps").find(exists("pendingSince")))
                .isEmpty();
        assertThat(feeds)
                .allSatisfy((name, feed) -> assertThat(feed.events()).hasSizeGreaterThanOrEqualTo((int) journal));
    }
}
