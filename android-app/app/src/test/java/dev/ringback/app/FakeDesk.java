package dev.ringback.app;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.HistoryEntry;
import dev.ringback.app.api.Template;
import dev.ringback.app.api.TextPreview;
import dev.ringback.app.api.TextThread;
import dev.ringback.app.api.Visit;
import dev.ringback.app.desk.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A desk that knows what a test tells it. */
public final class FakeDesk implements Desk {
    private final Map<String, FollowUp> followUps = new ConcurrentHashMap<>();
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private final Map<String, TextThread> threads = new ConcurrentHashMap<>();
    private final Map<String, List<HistoryEntry>> histories = new ConcurrentHashMap<>();
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private final Map<Template, TextPreview> previews = new ConcurrentHashMap<>();
    private final Listeners listeners = new Listeners();
    private final Runnable guard;
    private volatile ApiException.@Nullable Reason trouble;
    private volatile @Nullable Instant readAt;
    private volatile boolean live;
    private volatile int asked;

    /** @param guard complains when a screen reads where it must not */
    FakeDesk(Runnable guard) {
        this.guard = guard;
    }

    /** Knows these, as if the server had told of them. */
    public void knows(FollowUp... known) {
        for (var followUp : known) {
            followUps.put(followUp.id(), followUp);
        }
        listeners.tell();
    }

    public void knows(Visit... known) {
        for (var visit : known) {
            visits.put(visit.id(), visit);
        }
        listeners.tell();
    }

    public void knows(TextThread thread) {
        threads.put(thread.customerId(), thread);
        listeners.tell();
    }

    public void knows(String customerId, HistoryEntry... entries) {
        histories.put(customerId, List.of(entries));
        listeners.tell();
    }

    public void knows(TextPreview preview) {
        previews.put(preview.template(), preview);
    }

    /** Knows of no follow-up any more. */
    public void forget() {
        followUps.clear();
        listeners.tell();
    }

    public void unread(String followUpId) {
        unread.add(followUpId);
        listeners.tell();
    }

    /** From now on the server answers with this; null when all is well. */
    public void troubledBy(ApiException.@Nullable Reason reason) {
        trouble = reason;
    }

    public void readAt(@Nullable Instant at) {
        readAt = at;
    }

    public void live(boolean is) {
        live = is;
        listeners.tell();
    }

    /** How often the server was asked. */
    public int asked() {
        return asked;
    }

    @Override
    public List<FollowUp> inbox() {
        guard.run();
        var open = new ArrayList<>(followUps.values());
        open.removeIf(FollowUp::isClosed);
        open.sort(FollowUp.INBOX_ORDER);
        return open;
    }

    @Override
    public Optional<FollowUp> followUp(String id) {
        guard.run();
        return Optional.ofNullable(followUps.get(id));
    }

    @Override
    public List<Visit> visits(Instant from, Instant before) {
        guard.run();
        var within = new ArrayList<>(visits.values());
        within.removeIf(
                visit -> visit.startsAt().isBefore(from) || !visit.startsAt().isBefore(before));
        within.sort(Comparator.comparing(Visit::startsAt));
        return within;
    }

    @Override
    public Optional<Visit> visit(String id) {
        guard.run();
        return Optional.ofNullable(visits.get(id));
    }

    @Override
    public Optional<TextThread> thread(String customerId) {
        guard.run();
        return Optional.ofNullable(threads.get(customerId));
    }

    @Override
    public List<HistoryEntry> history(String customerId) {
        guard.run();
        return new HashMap<>(histories).getOrDefault(customerId, List.of());
    }

    @Override
    public Set<String> unread() {
        guard.run();
        return new HashSet<>(unread);
    }

    @Override
    public Optional<Instant> inboxReadAt() {
        return Optional.ofNullable(readAt);
    }

    @Override
    public boolean isLive() {
        return live;
    }

    @Override
    public void refreshInbox() throws ApiException {
        ask();
    }

    @Override
    public void refreshFollowUp(String id) throws ApiException {
        ask();
    }

    @Override
    public void refreshVisits(Instant from, Instant before) throws ApiException {
        ask();
    }

    @Override
    public void refreshVisit(String id) throws ApiException {
        ask();
    }

    @Override
    public void refreshThread(String customerId) throws ApiException {
        ask();
    }

    @Override
    public void refreshHistory(String customerId) throws ApiException {
        ask();
    }

    @Override
    public TextPreview preview(Template template, String followUpId) throws ApiException {
        ask();
        var preview = previews.get(template);
        return preview == null ? new TextPreview(template, "Hello", 1, List.of()) : preview;
    }

    @Override
    public void markSeen(String followUpId) {
        guard.run();
        if (unread.remove(followUpId)) {
            listeners.tell();
        }
    }

    @Override
    public Listening listen(Runnable changed) {
        return listeners.add(changed);
    }

    private synchronized void ask() throws ApiException {
        guard.run();
        asked++;
        var reason = trouble;
        if (reason != null) {
            throw new ApiException(reason, "made up by the test");
        }
    }
}
