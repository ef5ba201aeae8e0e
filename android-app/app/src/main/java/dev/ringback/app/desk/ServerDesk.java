package dev.ringback.app.desk;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.ApiException.Reason;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.GraphQl;
import dev.ringback.app.api.HistoryEntry;
import dev.ringback.app.api.Json;
import dev.ringback.app.api.Template;
import dev.ringback.app.api.TextPreview;
import dev.ringback.app.api.TextThread;
import dev.ringback.app.api.Visit;
import dev.ringback.app.desk.Shelf.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** The desk as the server tells it. */
public final class ServerDesk implements Desk {
    private static final int PAGES_AT_MOST = 20;
    private static final int TRIES = 3;
    /** What is open is heard of anew each time; what is over is of no use for longer. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String WHOLE = "whole";

    private final GraphQl server;
    private final Shelf shelf;
    private final Texts texts;
    private final Listeners listeners = new Listeners();
    private final AtomicInteger owners = new AtomicInteger();
    private volatile boolean live;

    public ServerDesk(GraphQl server, Documents documents, Clock clock) {
        this.server = server;
        this.shelf = new Shelf(documents, clock);
        this.texts = new Texts(shelf);
    }

    @Override
    public List<FollowUp> inbox() {
        return shelf.all(Kind.FOLLOW_UP).stream()
                .map(FollowUp::read)
                .filter(followUp -> !followUp.isClosed())
                .sorted(FollowUp.INBOX_ORDER)
                .collect(Collectors.toList());
    }

    @Override
    public Optional<FollowUp> followUp(String id) {
        return shelf.find(Kind.FOLLOW_UP, id).map(FollowUp::read);
    }

    @Override
    public List<Visit> visits(Instant from, Instant before) {
        return shelf.all(Kind.VISIT).stream()
                .map(Visit::read)
                .filter(visit ->
                        !visit.startsAt().isBefore(from) && visit.startsAt().isBefore(before))
                .sorted(Comparator.comparing(Visit::startsAt).thenComparing(Visit::id))
                .collect(Collectors.toList());
    }

    @Override
    public Optional<Visit> visit(String id) {
        return shelf.find(Kind.VISIT, id).map(Visit::read);
    }

    @Override
    public Optional<TextThread> thread(String customerId) {
        return shelf.find(Kind.THREAD, customerId).map(TextThread::read);
    }

    @Override
    public List<HistoryEntry> history(String customerId) {
        var entries = new ArrayList<>(shelf.find(Kind.HISTORY, customerId)
                .map(history -> Json.list(history, "entries", HistoryEntry::read))
                .orElse(List.of()));
        Collections.reverse(entries);
        return entries;
    }

    @Override
    public Set<String> unread() {
        var unread = new HashSet<>(shelf.ids(Kind.UNREAD));
        var seen = shelf.byId(Kind.SEEN);
        for (var followUp : inbox()) {
            var last = seen.get(followUp.id());
            if (last == null || last.optInt("version") < followUp.version()) {
                unread.add(followUp.id());
            }
        }
        return unread;
    }

    @Override
    public Optional<Instant> inboxReadAt() {
        return shelf.readAt(Kind.INBOX, WHOLE);
    }

    @Override
    public boolean isLive() {
        return live;
    }

    @Override
    public void refreshInbox() throws ApiException {
        var known = inbox();
        var open = new LinkedHashSet<String>();
        for (var row : pages("TechnicianInbox", Map.of(), "followUps")) {
            shelf.keep(Kind.FOLLOW_UP, row);
            open.add(row.optString("id"));
        }
        // What was open and is not listed any more has been closed meanwhile; what was heard of meanwhile stays.
        for (var followUp : known) {
            if (!open.contains(followUp.id())) {
                shelf.remove(Kind.FOLLOW_UP, followUp.id());
            }
        }
        shelf.forgetOlderThan(KEPT, Kind.FOLLOW_UP, Kind.VISIT, Kind.THREAD, Kind.HISTORY, Kind.SEEN);
        refreshUnread();
        shelf.put(Kind.INBOX, WHOLE, new JSONObject());
        listeners.tell();
    }

    private void refreshUnread() throws ApiException {
        var known = shelf.ids(Kind.UNREAD);
        var unread = new HashMap<String, JSONObject>();
        for (var thread : pages("TechnicianUnread", Map.of(), "threads")) {
            var followUp = thread.optJSONObject("followUp");
            if (followUp != null) {
                unread.put(followUp.optString("id"), thread);
            }
        }
        known.stream().filter(id -> !unread.containsKey(id)).forEach(id -> shelf.remove(Kind.UNREAD, id));
        unread.forEach((followUpId, thread) -> shelf.put(Kind.UNREAD, followUpId, thread));
    }

    @Override
    public void refreshFollowUp(String id) throws ApiException {
        keepOrForget(
                Kind.FOLLOW_UP, id, ask("FollowUpDetails", Map.of("id", id)).optJSONObject("followUp"));
    }

    @Override
    public void refreshVisits(Instant from, Instant before) throws ApiException {
        var known = visits(from, before);
        var listed = new HashSet<String>();
        var window = Map.of("first", 100, "from", from.toString(), "before", before.toString());
        for (var visit : pages("MyDay", window, "visits")) {
            shelf.keep(Kind.VISIT, visit);
            listed.add(visit.optString("id"));
        }
        known.stream().map(Visit::id).filter(id -> !listed.contains(id)).forEach(id -> shelf.remove(Kind.VISIT, id));
        listeners.tell();
    }

    @Override
    public void refreshVisit(String id) throws ApiException {
        keepOrForget(Kind.VISIT, id, ask("VisitDetails", Map.of("id", id)).optJSONObject("visit"));
    }

    @Override
    public void refreshThread(String customerId) throws ApiException {
        var heard = -1;
        JSONObject customer = null;
        // A text that came in while the answer was on its way may not be in it.
        for (var i = 0; i < TRIES && heard != texts.heard(); i++) {
            heard = texts.heard();
            customer = ask("TechnicianThread", Map.of("customerId", customerId)).optJSONObject("customer");
        }
        if (customer != null) {
            shelf.put(Kind.THREAD, customerId, customer);
            listeners.tell();
        }
    }

    @Override
    public void refreshHistory(String customerId) throws ApiException {
        var entries = new JSONArray();
        Map<String, Object> page = new HashMap<>(Map.of("customerId", customerId, "first", 100));
        var more = true;
        for (var i = 0; i < PAGES_AT_MOST && more; i++) {
            var customer = ask("ContactHistory", page).optJSONObject("customer");
            if (customer == null) {
                return;
            }
            var history = Json.object(customer, "contactHistory");
            Json.nodes(history).forEach(entries::put);
            more = addNextPage(history, page);
        }
        try {
            shelf.put(
                    Kind.HISTORY,
                    customerId,
                    new JSONObject().put("id", customerId).put("entries", entries));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
        listeners.tell();
    }

    @Override
    public TextPreview preview(Template template, String followUpId) throws ApiException {
        var answer = ask("PreviewTemplate", Map.of("template", template.name(), "followUpId", followUpId));
        return TextPreview.read(template, Json.object(answer, "previewTemplate"));
    }

    @Override
    public void markSeen(String followUpId) {
        followUp(followUpId).ifPresent(followUp -> {
            var seen = shelf.find(Kind.SEEN, followUpId)
                    .map(json -> json.optInt("version"))
                    .orElse(-1);
            if (seen < followUp.version()) {
                shelf.put(Kind.SEEN, followUpId, new JSONObject(Map.of("version", followUp.version())));
                listeners.tell();
            }
        });
    }

    @Override
    public Listening listen(Runnable changed) {
        return listeners.add(changed);
    }

    /** Takes in what an answer to a tap, or an event, says of a follow-up or a visit; a part of it is enough for what is known already. */
    public void take(JSONObject payload) {
        var followUp = payload.optJSONObject("followUp");
        if (followUp != null) {
            shelf.lay(Kind.FOLLOW_UP, followUp);
        }
        var visit = payload.optJSONObject("visit");
        if (visit != null) {
            takeVisit(visit, payload.optJSONObject("onMyWay"));
        }
        var thread = payload.optJSONObject("thread");
        if (thread != null) {
            texts.read(thread);
        }
        listeners.tell();
    }

    private void takeVisit(JSONObject visit, @Nullable JSONObject onMyWay) {
        try {
            if (onMyWay != null) {
                visit.put("onMyWay", onMyWay);
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
        shelf.lay(Kind.VISIT, visit);
    }

    /** Forgets all that was read, for when somebody else signs in; what was asked for before is not taken in any more. */
    public void clear() {
        owners.incrementAndGet();
        shelf.clear();
        listeners.tell();
    }

    Optional<String> cursor(String feed) {
        return shelf.find(Kind.CURSOR, feed).map(json -> json.optString("cursor"));
    }

    void keepCursor(String feed, String cursor) {
        shelf.put(Kind.CURSOR, feed, new JSONObject(Map.of("cursor", cursor)));
    }

    void setLive(boolean live) {
        if (this.live != live) {
            this.live = live;
            listeners.tell();
        }
    }

    /** Takes in a follow-up as an event tells it. */
    void takeChange(JSONObject followUp) {
        shelf.keep(Kind.FOLLOW_UP, followUp);
        listeners.tell();
    }

    /** Takes in what happened in a thread. */
    void takeTextEvent(JSONObject event) {
        texts.take(event);
        listeners.tell();
    }

    private void keepOrForget(Kind kind, String id, @Nullable JSONObject answer) throws ApiException {
        if (answer == null) {
            shelf.remove(kind, id);
            listeners.tell();
            throw new ApiException(Reason.REFUSED, "There is none with this id any more");
        }
        shelf.keep(kind, answer);
        listeners.tell();
    }

    private JSONObject ask(String operation, Map<String, ?> variables) throws ApiException {
        var before = owners.get();
        var answer = server.ask(operation, variables);
        if (owners.get() != before) {
            throw new ApiException(Reason.SIGNED_OUT, "Somebody else is signed in by now");
        }
        return answer;
    }

    private List<JSONObject> pages(String operation, Map<String, ?> variables, String field) throws ApiException {
        var rows = new ArrayList<JSONObject>();
        var page = new HashMap<String, Object>(variables);
        var more = true;
        for (var i = 0; i < PAGES_AT_MOST && more; i++) {
            var connection = Json.object(ask(operation, page), field);
            rows.addAll(Json.nodes(connection));
            more = addNextPage(connection, page);
        }
        return rows;
    }

    private static boolean addNextPage(JSONObject connection, Map<String, Object> page) {
        var info = Json.object(connection, "pageInfo");
        page.put("after", info.optString("endCursor"));
        return info.optBoolean("hasNextPage");
    }
}
