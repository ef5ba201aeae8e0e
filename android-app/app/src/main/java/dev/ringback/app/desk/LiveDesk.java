package dev.ringback.app.desk;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.ApiException.Reason;
import dev.ringback.app.api.Credentials;
import dev.ringback.app.api.Feed;
import dev.ringback.app.api.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.json.JSONObject;

/** Keeps the desk as it is at the server, event by event, while somebody looks at it. */
public final class LiveDesk {
    /** The server breaks its silence every 20 seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(50);

    private static final String CHANGES = "changes";
    private static final String TEXTS = "texts";

    private final ServerDesk desk;
    private final List<Feed> feeds;
    private final ScheduledExecutorService thread;

    /** @param thread on which events are taken in, one after the other: a single one */
    public LiveDesk(ServerDesk desk, OkHttpClient http, Credentials credentials, ScheduledExecutorService thread) {
        this.desk = desk;
        this.thread = thread;
        this.feeds = List.of(
                new Feed(http, credentials, "TechnicianChanges", "followUpChanges", SILENCE, new Changes(), thread),
                new Feed(http, credentials, "TechnicianTexts", "threadChanged", SILENCE, new Threads(), thread));
    }

    public void start() {
        feeds.forEach(Feed::start);
    }

    public void stop() {
        feeds.forEach(Feed::stop);
        thread.execute(() -> desk.setLive(false));
    }

    /** Before somebody else signs in: what the server still says to the one before is not taken in. */
    public void letGo() {
        feeds.forEach(Feed::letGo);
        desk.setLive(false);
    }

    /** There is signal again. */
    public void hurry() {
        feeds.forEach(Feed::hurry);
    }

    private abstract class Kept implements Feed.Reader {
        private final String name;

        Kept(String name) {
            this.name = name;
        }

        @Override
        public Optional<String> cursor() {
            return desk.cursor(name);
        }

        @Override
        public void event(JSONObject event) {
            take(event);
            // Behind the event: were the app killed in between, it would be taken in twice, and never lost.
            desk.keepCursor(name, event.optString("cursor"));
        }

        abstract void take(JSONObject event);

        @Override
        public void connected() throws ApiException {
            if (cursor().isEmpty()) {
                desk.refreshInbox();
                // What happened while the server was about to begin may be in neither.
                thread.schedule(this::readAgain, 3, TimeUnit.SECONDS);
            }
        }

        private void readAgain() {
            try {
                desk.refreshInbox();
            } catch (ApiException e) {
                // The feed notices as well, and comes back.
                return;
            }
        }

        @Override
        public void resync(String resumeAfter) throws ApiException {
            desk.refreshInbox();
            desk.keepCursor(name, resumeAfter);
        }

        @Override
        public void disconnected(Reason reason) {}
    }

    private final class Changes extends Kept {
        Changes() {
            super(CHANGES);
        }

        @Override
        void take(JSONObject event) {
            desk.takeChange(Json.object(event, "followUp"));
        }

        @Override
        public void connected() throws ApiException {
            super.connected();
            desk.setLive(true);
        }

        @Override
        public void disconnected(Reason reason) {
            desk.setLive(false);
        }
    }

    private final class Threads extends Kept {
        Threads() {
            super(TEXTS);
        }

        @Override
        void take(JSONObject event) {
            desk.takeTextEvent(event);
        }
    }
}
