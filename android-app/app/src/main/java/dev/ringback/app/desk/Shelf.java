package dev.ringback.app.desk;

import dev.ringback.app.api.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * The server's answers, kept on the phone by kind and id. What is read later of the same thing is laid over what was read before. Events,
 * answers to taps and screens write at the same time, so each laying over holds the shelf.
 */
final class Shelf {

    /** What is kept. */
    enum Kind {
        FOLLOW_UP,
        VISIT,
        THREAD,
        HISTORY,
        /** The version of a follow-up that the person saw last. */
        SEEN,
        /** How many texts of a follow-up's customer nobody has read. */
        UNREAD,
        /** How far each subscription was read. */
        CURSOR,
        /** When the inbox was last whole. */
        INBOX
    }

    private final Documents documents;
    private final Clock clock;

    Shelf(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    Optional<JSONObject> find(Kind kind, String id) {
        return Optional.ofNullable(documents.find(kind.name(), id)).map(document -> Json.parse(document.json));
    }

    Optional<Instant> readAt(Kind kind, String id) {
        return Optional.ofNullable(documents.find(kind.name(), id))
                .map(document -> Instant.ofEpochMilli(document.readAt));
    }

    List<JSONObject> all(Kind kind) {
        return new ArrayList<>(byId(kind).values());
    }

    Map<String, JSONObject> byId(Kind kind) {
        var all = new HashMap<String, JSONObject>();
        for (var document : documents.all(kind.name())) {
            all.put(document.id, Json.parse(document.json));
        }
        return all;
    }

    List<String> ids(Kind kind) {
        return documents.all(kind.name()).stream().map(document -> document.id).collect(Collectors.toList());
    }

    synchronized void put(Kind kind, String id, JSONObject json) {
        documents.put(new Document(kind.name(), id, json.toString(), clock.millis()));
    }

    /**
     * Lays what is newly known over what was known. An answer that was overtaken on its way, by its {@code version}, changes nothing.
     *
     * @return whether anything was known before
     */
    synchronized boolean lay(Kind kind, JSONObject news) {
        var id = news.optString("id");
        var known = find(kind, id);
        if (known.isEmpty()) {
            return false;
        }
        var merged = known.get();
        if (!news.has("version") || news.optInt("version") >= merged.optInt("version")) {
            try {
                for (var names = news.keys(); names.hasNext(); ) {
                    var name = names.next();
                    merged.put(name, news.get(name));
                }
            } catch (JSONException e) {
                throw new IllegalStateException(e);
            }
            put(kind, id, merged);
        }
        return true;
    }

    /** Keeps a whole answer, over what else was known of the same. */
    synchronized void keep(Kind kind, JSONObject answer) {
        if (!lay(kind, answer)) {
            put(kind, answer.optString("id"), answer);
        }
    }

    void remove(Kind kind, String id) {
        documents.remove(kind.name(), id);
    }

    /** Forgets what was last heard of so long ago. */
    void forgetOlderThan(Duration age, Kind... kinds) {
        var names = Stream.of(kinds).map(Kind::name).collect(Collectors.toList());
        documents.removeOlder(names, clock.instant().minus(age).toEpochMilli());
    }

    void clear() {
        documents.clear();
    }
}
