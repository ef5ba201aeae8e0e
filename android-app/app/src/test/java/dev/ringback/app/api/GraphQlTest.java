package dev.ringback.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.app.Application;
import dev.ringback.app.FakeServer;
import dev.ringback.app.api.ApiException.Reason;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Every way in which a server can answer, or not. */
@RunWith(RobolectricTestRunner.class)
@Config(application = Application.class)
public class GraphQlTest {

    @Rule
    public final FakeServer server = new FakeServer();

    @Test
    public void anAnswerIsItsData() throws ApiException {
        server.answers("Viewer", "{\"viewer\":{\"id\":\"dana\"}}");

        assertThat(server.graphQl()
                        .ask("Viewer", Map.of())
                        .optJSONObject("viewer")
                        .optString("id"))
                .isEqualTo("dana");
    }

    @Test
    public void anOperationTravelsAsItsFileHasIt() throws ApiException {
        server.answers("TechnicianInbox", "{}");

        server.graphQl().ask("TechnicianInbox", Map.of("after", "abc"));

        assertThat(server.asked("TechnicianInbox"))
                .singleElement()
                .satisfies(variables -> assertThat(variables.optString("after")).isEqualTo("abc"));
    }

    @Test
    public void aTokenThatIsRefusedIsReplacedOnce() throws ApiException {
        server.answers("Viewer", FakeServer.status(401)).answers("Viewer", "{\"viewer\":null}");

        server.graphQl().ask("Viewer", Map.of());

        assertThat(server.refusedTokens()).containsExactly("token-0");
    }

    @Test
    public void aSessionThatIsOverIsSaid() {
        server.answers("Viewer", FakeServer.status(401));

        assertReason(Reason.SIGNED_OUT, this::ask);
    }

    @Test
    public void aServerInTroubleIsTriedLater() {
        server.answers("Viewer", FakeServer.status(503));

        assertReason(Reason.SERVER_TROUBLE, this::ask);
    }

    @Test
    public void tooManyRequestsAreTriedLater() {
        server.answers("Viewer", FakeServer.status(429));

        assertReason(Reason.SERVER_TROUBLE, this::ask);
    }

    @Test
    public void aLostAnswerIsNoAnswer() {
        server.answers("Viewer", FakeServer.lostAnswer());

        assertReason(Reason.NO_ANSWER, this::ask);
    }

    @Test
    public void anAnswerThatNeverComesIsNoAnswer() {
        server.answers(
                "Viewer",
                new MockResponse.Builder().headersDelay(1, TimeUnit.MINUTES).build());

        assertReason(Reason.NO_ANSWER, this::ask);
    }

    @Test
    public void halfAnAnswerIsNone() {
        server.answers("Viewer", FakeServer.json("{\"data\":{\"viewer\":{\"id\":\"da"));

        assertReason(Reason.NO_ANSWER, this::ask);
    }

    @Test
    public void thePageOfAHotelsWifiIsNoAnswer() {
        server.answers("Viewer", FakeServer.json("<html>Please accept our terms</html>"));

        assertReason(Reason.NO_ANSWER, this::ask);
    }

    @Test
    public void anAnswerWithoutDataIsNone() {
        server.answers("Viewer", FakeServer.json("{}"));

        assertReason(Reason.NO_ANSWER, this::ask);
    }

    @Test
    public void whatTheServerRefusesIsRefusedInItsWords() {
        server.answers("Viewer", error("BAD_USER_INPUT", "`first` is 1 to 100"));

        assertThatThrownBy(this::ask)
                .hasMessage("`first` is 1 to 100")
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.REFUSED));
    }

    @Test
    public void errorsSayWhatToDo() {
        assertReason(Reason.SIGNED_OUT, () -> askAndGet("UNAUTHENTICATED"));
        assertReason(Reason.SERVER_TROUBLE, () -> askAndGet("THROTTLED"));
        assertReason(Reason.SERVER_TROUBLE, () -> askAndGet("INTERNAL"));
        assertReason(Reason.RESYNC, () -> askAndGet("RESYNC_REQUIRED"));
        assertReason(Reason.REFUSED, () -> askAndGet("FORBIDDEN"));
    }

    private void ask() throws ApiException {
        server.graphQl().ask("Viewer", Map.of());
    }

    private void askAndGet(String code) throws ApiException {
        server.forget("Viewer").answers("Viewer", error(code, "No"));
        ask();
    }

    private static MockResponse error(String code, String message) {
        return FakeServer.json("{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\"}}],\"data\":null}"
                .formatted(message, code));
    }

    private static void assertReason(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }
}
