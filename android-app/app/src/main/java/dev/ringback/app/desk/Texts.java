package dev.ringback.app.desk;

import dev.ringback.app.api.Json;
import dev.ringback.app.desk.Shelf.Kind;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** What happens in threads, laid over the threads, the visits and the follow-ups that the phone knows. */
final class Texts {
    private final Shelf shelf;
    private final AtomicInteger heard = new AtomicInteger();

    Texts(Shelf shelf) {
        this.shelf = shelf;
    }

    /** How often anything was heard of any thread. */
    int heard() {
        return heard.get();
    }

    /** A text was written or got further, or a thread was read. */
    void take(JSONObject event) {
        heard.incrementAndGet();
        synchronized (shelf) {
            layOver(event);
        }
    }

    private void layOver(JSONObject event) {
        var thread = Json.object(event, "thread");
        var text = event.optJSONObject("text");
        countUnread(thread);
        if (text != null) {
            shelf.all(Kind.VISIT).forEach(visit -> takeProof(visit, text));
        }
        var customer = thread.optJSONObject("customer");
        if (customer != null) {
            shelf.find(Kind.THREAD, customer.optString("id")).ifPresent(known -> takeText(known, thread, text));
        }
    }

    /** A thread was read on this phone; the answer names no follow-up. */
    void read(JSONObject thread) {
        if (thread.optInt("unread") == 0) {
            shelf.all(Kind.UNREAD).stream()
                    .filter(known -> known.optString("id").equals(thread.optString("id")))
                    .map(known -> Json.object(known, "followUp").optString("id"))
                    .forEach(followUpId -> shelf.remove(Kind.UNREAD, followUpId));
        }
    }

    private void countUnread(JSONObject thread) {
        var followUp = thread.optJSONObject("followUp");
        if (followUp == null) {
            return;
        }
        if (thread.optInt("unread") > 0) {
            shelf.put(Kind.UNREAD, followUp.optString("id"), thread);
        } else {
            shelf.remove(Kind.UNREAD, followUp.optString("id"));
        }
    }

    private void takeProof(JSONObject visit, JSONObject text) {
        var onMyWay = visit.optJSONObject("onMyWay");
        if (onMyWay != null && isSame(onMyWay, text)) {
            try {
                shelf.put(Kind.VISIT, visit.optString("id"), visit.put("onMyWay", text));
            } catch (JSONException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void takeText(JSONObject customer, JSONObject thread, @Nullable JSONObject text) {
        try {
            var known = customer.optJSONObject("thread");
            var now = known == null ? new JSONObject(thread.toString()) : known;
            now.put("unread", thread.optInt("unread"));
            now.put("texts", new JSONObject().put("edges", edges(known, text)));
            shelf.put(Kind.THREAD, customer.optString("id"), customer.put("thread", now));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts that are known, with this one in its place, or before all others when it is new. */
    private static JSONArray edges(@Nullable JSONObject thread, @Nullable JSONObject text) throws JSONException {
        var edges = new JSONArray();
        var rest = new JSONArray();
        var found = text == null;
        for (var row : thread == null ? List.<JSONObject>of() : Json.nodes(Json.object(thread, "texts"))) {
            var same = text != null && isSame(row, text);
            found |= same;
            rest.put(new JSONObject().put("node", same ? text : row));
        }
        if (!found) {
            edges.put(new JSONObject().put("node", text));
        }
        for (var i = 0; i < rest.length(); i++) {
            edges.put(rest.get(i));
        }
        return edges;
    }

    private static boolean isSame(JSONObject one, JSONObject other) {
        return one.optString("id").equals(other.optString("id"));
    }
}
