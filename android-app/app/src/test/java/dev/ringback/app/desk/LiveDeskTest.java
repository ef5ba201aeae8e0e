package dev.ringback.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import android.app.Application;
import androidx.room.Room;
import androidx.test.core.app.ApplicationProvider;
import dev.ringback.app.FakeServer;
import dev.ringback.app.Samples;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.store.LocalDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = Application.class)
public class LiveDeskTest {

    @Rule
    public final FakeServer server = new FakeServer();

    private final LocalDatabase database = Room.inMemoryDatabaseBuilder(
                    ApplicationProvider.getApplicationContext(), LocalDatabase.class)
            .allowMainThreadQueries()
            .build();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ServerDesk desk = new ServerDesk(server.graphQl(), database.documents(), Clock.systemUTC());
    private final LiveDesk live = new LiveDesk(desk, server.http(), server, thread);

    @Before
    public void anInboxWithMaria() {
        server.answers("TechnicianInbox", Samples.page("followUps", Samples.maria()))
                .answers("TechnicianUnread", Samples.page("threads"))
                .answers("TechnicianTexts", stream(Duration.ofMinutes(1)));
    }

    @After
    public void close() throws InterruptedException {
        live.stop();
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
        database.close();
    }

    @Test
    public void aPhoneThatNeverListenedReadsTheInboxFirst() {
        server.answers("TechnicianChanges", stream(Duration.ofMinutes(1)));

        live.start();

        await().until(desk::isLive);
        assertThat(desk.inbox()).extracting(FollowUp::id).containsExactly("maria");
    }

    @Test
    public void whatHappensIsSeenAndWhereItStoodIsKept() {
        server.answers("TechnicianChanges", stream(Duration.ofMinutes(1), event("8", Samples.sven())));

        live.start();

        await().until(() -> desk.cursor("changes").filter("8"::equals).isPresent());
        assertThat(desk.inbox()).extracting(FollowUp::id).containsExactly("maria", "sven");
    }

    @Test
    public void theNextTimeItGoesOnFromThere() {
        desk.keepCursor("changes", "8");
        server.answers("TechnicianChanges", stream(Duration.ofMinutes(1), event("9", Samples.sven())));

        live.start();

        await().until(() -> desk.cursor("changes").filter("9"::equals).isPresent());
        assertThat(server.asked("TechnicianChanges").get(0).optString("after")).isEqualTo("8");
    }

    @Test
    public void whoeverWasAwayTooLongReadsTheInboxAnew() {
        desk.keepCursor("changes", "8");
        desk.keepCursor("texts", "8");
        server.answers(
                        "TechnicianChanges",
                        stream(
                                Duration.ZERO,
                                "event:next\ndata:{\"errors\":[{\"message\":\"gone\",\"extensions\":{\"code\":\"RESYNC_REQUIRED\",\"resumeAfter\":\"40\"}}]}\n\n"))
                .answers("TechnicianChanges", stream(Duration.ofMinutes(1)));

        live.start();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.asked("TechnicianChanges").size() > 1);
        assertThat(server.asked("TechnicianChanges").get(1).optString("after")).isEqualTo("40");
        assertThat(desk.inbox()).extracting(FollowUp::id).containsExactly("maria");
    }

    @Test
    public void itIsNotLiveWithoutAConnection() {
        server.answers("TechnicianChanges", stream(Duration.ofMinutes(1)));
        live.start();
        await().until(desk::isLive);

        live.letGo();

        assertThat(desk.isLive()).isFalse();
    }

    /** Sends these, and then stays open for a while. */
    private static MockResponse stream(Duration open, String... events) {
        var body = ":\n\n" + String.join("", events);
        var response = new MockResponse.Builder().setHeader("Content-Type", "text/event-stream");
        return open.isZero()
                ? response.body(body).build()
                : response.body(body + ":")
                        .throttleBody(body.length(), open.toMillis(), TimeUnit.MILLISECONDS)
                        .build();
    }

    private static String event(String cursor, JSONObject followUp) {
        return "event:next\ndata:{\"data\":{\"followUpChanges\":{\"cursor\":\"" + cursor + "\",\"followUp\":" + followUp
                + "}}}\n\n";
    }
}
