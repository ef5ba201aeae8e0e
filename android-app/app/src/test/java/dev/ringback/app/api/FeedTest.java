package dev.ringback.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import android.app.Application;
import dev.ringback.app.FakeServer;
import dev.ringback.app.api.ApiException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = Application.class)
public class FeedTest {

    @Rule
    public final FakeServer server = new FakeServer();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Kept kept = new Kept();

    @After
    public void stop() {
        thread.shutdownNow();
    }

    @Test
    public void eventsArriveInOrder() {
        server.answers("TechnicianChanges", stream(event("1"), event("2"), event("3")));

        feed().start();

        await().until(() -> kept.cursors.size() >= 3);
        assertThat(kept.cursors.subList(0, 3)).containsExactly("1", "2", "3");
    }

    @Test
    public void aBrokenConnectionGoesOnBehindTheLastEventThatWasKept() {
        server.answers("TechnicianChanges", stream(event("1"), event("2")))
                .answers("TechnicianChanges", FakeServer.lostAnswer())
                .answers("TechnicianChanges", stream(event("3")));

        feed().start();

        await().atMost(Duration.ofSeconds(30)).until(() -> kept.cursors.contains("3"));
        assertThat(server.asked("TechnicianChanges").stream().limit(3).map(variables -> variables.optString("after")))
                .containsExactly("", "2", "2");
    }

    @Test
    public void anAccessTokenThatRanOutIsReplaced() {
        server.answers("TechnicianChanges", stream(event("1"), error("UNAUTHENTICATED", null)))
                .answers("TechnicianChanges", stream(event("2")));

        feed().start();

        await().atMost(Duration.ofSeconds(30)).until(() -> kept.cursors.contains("2"));
    }

    @Test
    public void whatIsNotKeptAnyMoreIsReadAnew() {
        server.answers("TechnicianChanges", stream(error("RESYNC_REQUIRED", "40")))
                .answers("TechnicianChanges", stream(event("41")));

        feed().start();

        await().atMost(Duration.ofSeconds(30)).until(() -> kept.cursors.contains("41"));
        assertThat(kept.resyncs).startsWith("40");
        assertThat(server.asked("TechnicianChanges").get(1).optString("after")).isEqualTo("40");
    }

    @Test
    public void aSessionThatIsOverIsNotTriedAgain() throws InterruptedException {
        var ended = new Kept() {
            @Override
            public void disconnected(Reason reason) {
                losses.add(reason);
            }
        };
        server.answers("TechnicianChanges", FakeServer.status(401));
        var credentials = new Credentials() {
            @Override
            public String server() {
                return server.server();
            }

            @Override
            public String accessToken() {
                return "old";
            }

            @Override
            public void refused(String accessToken) throws ApiException {
                throw new ApiException(Reason.SIGNED_OUT, "over");
            }
        };

        new Feed(
                        server.http(),
                        credentials,
                        "TechnicianChanges",
                        "followUpChanges",
                        Duration.ofSeconds(5),
                        ended,
                        thread)
                .start();

        await().until(() -> ended.losses.contains(Reason.SIGNED_OUT));
        Thread.sleep(1500);
        assertThat(server.asked("TechnicianChanges")).hasSize(1);
    }

    @Test
    public void aServerThatFallsSilentIsLeft() {
        server.answers(
                        "TechnicianChanges",
                        new MockResponse.Builder()
                                .setHeader("Content-Type", "text/event-stream")
                                .body(event("1"))
                                .onResponseEnd(SocketEffect.Stall.INSTANCE)
                                .setHeader("Content-Length", 100_000)
                                .build())
                .answers("TechnicianChanges", stream(event("2")));

        new Feed(server.http(), server, "TechnicianChanges", "followUpChanges", Duration.ofSeconds(1), kept, thread)
                .start();

        await().atMost(Duration.ofSeconds(30)).until(() -> kept.cursors.contains("2"));
    }

    @Test
    public void signalThatIsBackIsUsedAtOnce() {
        for (var i = 0; i < 4; i++) {
            server.answers("TechnicianChanges", FakeServer.status(503));
        }
        server.answers("TechnicianChanges", stream(event("1")));
        var feed = feed();
        feed.start();

        await().pollInterval(Duration.ofMillis(50)).until(() -> {
            feed.hurry();
            return kept.cursors.contains("1");
        });
    }

    @Test
    public void whoeverSignsOutTakesNothingInAnyMore() {
        server.answers(
                "TechnicianChanges",
                new MockResponse.Builder()
                        .setHeader("Content-Type", "text/event-stream")
                        .body(event("1") + ":".repeat(50) + "\n\n" + event("2"))
                        .throttleBody(70, 1, TimeUnit.SECONDS)
                        .build());
        var feed = feed();
        feed.start();
        await().until(() -> kept.cursors.contains("1"));

        feed.letGo();

        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).until(() -> !kept.cursors.contains("2"));
    }

    private Feed feed() {
        return new Feed(
                server.http(), server, "TechnicianChanges", "followUpChanges", Duration.ofSeconds(5), kept, thread);
    }

    private static MockResponse stream(String... events) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .body(String.join(
                        "", Stream.concat(Stream.of(":\n\n"), Stream.of(events)).toList()))
                .build();
    }

    private static String event(String cursor) {
        return "event:next\ndata:{\"data\":{\"followUpChanges\":{\"cursor\":\"%s\"}}}\n\n".formatted(cursor);
    }

    private static String error(String code, @Nullable String resumeAfter) {
        return "event:next\ndata:{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"%s\",\"resumeAfter\":\"%s\"}}]}\n\nevent:complete\ndata:\n\n"
                .formatted(code, resumeAfter);
    }

    private static class Kept implements Feed.Reader {
        final List<String> cursors = new CopyOnWriteArrayList<>();
        final List<String> resyncs = new CopyOnWriteArrayList<>();
        final List<Reason> losses = new CopyOnWriteArrayList<>();
        private volatile Optional<String> cursor = Optional.empty();

        @Override
        public Optional<String> cursor() {
            return cursor;
        }

        @Override
        public void event(JSONObject event) {
            cursors.add(event.optString("cursor"));
            cursor = Optional.of(event.optString("cursor"));
        }

        @Override
        public void connected() {}

        @Override
        public void resync(String resumeAfter) {
            resyncs.add(resumeAfter);
            cursor = Optional.of(resumeAfter);
        }

        @Override
        public void disconnected(Reason reason) {}
    }
}
