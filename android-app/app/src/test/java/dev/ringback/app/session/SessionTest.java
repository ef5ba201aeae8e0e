package dev.ringback.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.app.Application;
import android.content.Intent;
import android.net.Uri;
import androidx.test.core.app.ApplicationProvider;
import dev.ringback.app.FakeKeystore;
import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.ApiException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = Application.class)
public class SessionTest {
    private final MockWebServer web = new MockWebServer();
    private final Deque<MockResponse> tokenAnswers = new ArrayDeque<>();
    private final List<String> forms = new ArrayList<>();
    private final Application application = ApplicationProvider.getApplicationContext();
    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T15:00:00Z"));
    private String issuer = "";
    private BrowserSession session = open(true);

    @Before
    public void start() throws Exception {
        FakeKeystore.install();
        web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        web.start();
        issuer = "http://localhost:" + web.getPort();
        session = open(true);
    }

    @After
    public void stop() {
        web.close();
    }

    @Test
    public void aRingbackServerIsFound() {
        assertThat(session.check("  http://localhost:" + web.getPort() + "/ "))
                .isEqualTo(new ServerCheck.Found(issuer, issuer + "/oauth2/authorize", issuer + "/oauth2/token"));
    }

    @Test
    public void thisMachineMayHaveAnotherNameForItself() {
        issuer = "http://ringback.local:8080";

        var found = session.check("http://127.0.0.1:" + web.getPort());

        assertThat(found)
                .isInstanceOfSatisfying(
                        ServerCheck.Found.class,
                        server -> assertThat(server.tokenEndpoint())
                                .isEqualTo("http://127.0.0.1:" + web.getPort() + "/oauth2/token"));
    }

    @Test
    public void aServersCodeLeadsToItsAddress() {
        assertThat(ServerLink.addressIn("dev.ringback:/connect?server=https%3A%2F%2Fdesk.example.com%3A8443"))
                .contains("https://desk.example.com:8443");
        assertThat(ServerLink.addressIn("https://desk.example.com")).contains("https://desk.example.com");
        assertThat(ServerLink.addressIn("dev.ringback:/oauth2/callback?code=1")).isEmpty();
        assertThat(ServerLink.addressIn(null)).isEmpty();
    }

    @Test
    public void linksOfTheSchemeLeadToTheirOwnScreens() {
        assertThat(screenOf("dev.ringback:/connect?server=https%3A%2F%2Fdesk.example.com"))
                .endsWith("SignInActivity");
        assertThat(screenOf("dev.ringback:/oauth2/callback?code=1&state=2")).endsWith("RedirectUriReceiverActivity");
    }

    private String screenOf(String link) {
        var view = new Intent(Intent.ACTION_VIEW, Uri.parse(link)).addCategory(Intent.CATEGORY_BROWSABLE);
        var found = application.getPackageManager().queryIntentActivities(view, 0);
        assertThat(found).hasSize(1);
        return found.get(0).activityInfo.name;
    }

    @Test
    public void whatIsNoAddressIsSaid() {
        assertThat(session.check("")).isInstanceOf(ServerCheck.NotAnAddress.class);
        assertThat(session.check("the office")).isInstanceOf(ServerCheck.NotAnAddress.class);
        assertThat(session.check("ftp://example.com")).isInstanceOf(ServerCheck.NotAnAddress.class);
    }

    @Test
    public void cleartextIsForThisMachineInADebugBuildAlone() {
        assertThat(session.check("http://ringback.example.com")).isInstanceOf(ServerCheck.NotSecure.class);
        assertThat(open(false).check("http://localhost:" + web.getPort())).isInstanceOf(ServerCheck.NotSecure.class);
    }

    @Test
    public void anotherWebsiteIsNoRingback() {
        issuer = "";

        assertThat(session.check("http://localhost:" + web.getPort())).isInstanceOf(ServerCheck.NotRingback.class);
    }

    @Test
    public void aServerThatIsAwayIsSaid() {
        var port = web.getPort();
        web.close();

        assertThat(session.check("http://localhost:" + port)).isInstanceOf(ServerCheck.NoAnswer.class);
    }

    @Test
    public void aSignInIsKeptAcrossProcesses() {
        signIn();

        var next = open(true);

        assertThat(next.standing())
                .isInstanceOfSatisfying(
                        Session.SignedIn.class,
                        standing -> assertThat(standing.viewer().name()).isEqualTo("Dana Reyes"));
        assertThat(forms.get(0))
                .contains("grant_type=authorization_code", "code_verifier=verifier", "client_id=ringback-android");
    }

    @Test
    public void tokensLieSealed() {
        signIn();

        var kept = application.getSharedPreferences("session", 0).getAll().toString();

        assertThat(kept).doesNotContain("access-1").doesNotContain("refresh-1");
        assertThat(new Tokens("access-1", "refresh-1", Instant.EPOCH).toString())
                .doesNotContain("access-1", "refresh-1");
    }

    @Test
    public void aTokenThatIsAboutToRunOutIsRefreshedAndTheNextRefreshTokenKept() throws ApiException {
        signIn();
        clock.passes(Duration.ofMinutes(15));
        tokenAnswers.add(tokens("access-2", "refresh-2"));

        assertThat(session.accessToken()).isEqualTo("access-2");

        clock.passes(Duration.ofMinutes(15));
        tokenAnswers.add(tokens("access-3", "refresh-3"));
        assertThat(open(true).accessToken()).isEqualTo("access-3");
        assertThat(forms).element(1).asString().contains("refresh_token=refresh-1");
        assertThat(forms).element(2).asString().contains("refresh_token=refresh-2");
    }

    @Test
    public void manyThreadsRefreshOnce() throws Exception {
        signIn();
        clock.passes(Duration.ofMinutes(15));
        tokenAnswers.add(tokens("access-2", "refresh-2"));
        var threads = Executors.newFixedThreadPool(8);

        var got = Stream.generate(() -> threads.submit(() -> session.accessToken()))
                .limit(32)
                .toList();

        for (var token : got) {
            assertThat(token.get()).isEqualTo("access-2");
        }
        threads.shutdown();
        assertThat(forms).hasSize(2);
    }

    @Test
    public void aRefreshWhoseAnswerIsLostIsTriedAgainWithTheSameToken() throws ApiException {
        signIn();
        clock.passes(Duration.ofMinutes(15));
        tokenAnswers.add(new MockResponse.Builder().onResponseStart(closed()).build());
        assertReason(Reason.NO_ANSWER);

        tokenAnswers.add(tokens("access-3", "refresh-3"));

        assertThat(session.accessToken()).isEqualTo("access-3");
        assertThat(session.standing()).isInstanceOf(Session.SignedIn.class);
    }

    @Test
    public void aRevokedSessionLeadsBackToSignIn() {
        signIn();
        clock.passes(Duration.ofMinutes(15));
        tokenAnswers.add(error("invalid_grant"));

        assertReason(Reason.SIGNED_OUT);

        assertThat(session.standing()).isInstanceOf(Session.Expired.class);
        assertThat(session.accountKey()).isPresent();
        assertThat(open(true).standing()).isInstanceOf(Session.Expired.class);
    }

    @Test
    public void aServerThatIsBusyRevokesNothing() {
        signIn();
        clock.passes(Duration.ofMinutes(15));
        tokenAnswers.add(error("temporarily_unavailable"));

        assertReason(Reason.SERVER_TROUBLE);

        assertThat(session.standing()).isInstanceOf(Session.SignedIn.class);
    }

    @Test
    public void aLostKeyMeansSigningInAgain() {
        signIn();
        FakeKeystore.forgetKeys();
        session = open(true);

        assertReason(Reason.SIGNED_OUT);

        assertThat(session.standing()).isInstanceOf(Session.Expired.class);
    }

    @Test
    public void signingOutGivesTheTokenBackAndForgetsEverything() {
        signIn();
        var ended = new ArrayList<String>();
        session.whenSigningOut(ended::add);

        session.signOut();

        assertThat(ended).hasSize(1);
        assertThat(forms).last().asString().contains("token=refresh-1");
        assertThat(session.standing()).isInstanceOf(Session.SignedOut.class);
        assertThat(open(true).standing()).isInstanceOf(Session.SignedOut.class);
        assertThat(session.lastServer()).contains(issuer);
    }

    @Test
    public void aCodeThatIsRefusedSignsNobodyIn() {
        open();
        tokenAnswers.add(error("invalid_grant"));

        assertThat(session.signIn("code", "verifier")).isInstanceOf(Session.Cancelled.class);
        assertThat(session.standing()).isInstanceOf(Session.SignedOut.class);
    }

    private void signIn() {
        open();
        tokenAnswers.add(tokens("access-1", "refresh-1"));
        assertThat(session.signIn("code", "verifier")).isInstanceOf(Session.Done.class);
    }

    /** As {@code openSignIn} does, without a browser. */
    private void open() {
        application
                .getSharedPreferences("session", 0)
                .edit()
                .putString("lastServer", issuer)
                .putString("tokenEndpoint", issuer + "/oauth2/token")
                .commit();
    }

    private void assertReason(Reason reason) {
        assertThatThrownBy(() -> session.accessToken())
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private BrowserSession open(boolean cleartextAllowed) {
        var http = new OkHttpClient.Builder()
                .readTimeout(Duration.ofSeconds(5))
                .retryOnConnectionFailure(false)
                .build();
        return new BrowserSession(application, http, clock, cleartextAllowed);
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        return switch (request.getUrl().encodedPath()) {
            case "/.well-known/oauth-authorization-server" ->
                issuer.isEmpty()
                        ? json("<html>A shop</html>")
                        : json(
                                "{\"issuer\":\"%s\",\"authorization_endpoint\":\"%s/oauth2/authorize\",\"token_endpoint\":\"%s/oauth2/token\"}"
                                        .formatted(issuer, issuer, issuer));
            case "/oauth2/token" -> {
                forms.add(String.valueOf(
                        request.getBody() == null ? "" : request.getBody().utf8()));
                yield tokenAnswers.removeFirst();
            }
            case "/oauth2/revoke" -> {
                forms.add(String.valueOf(
                        request.getBody() == null ? "" : request.getBody().utf8()));
                yield json("");
            }
            case "/graphql" ->
                json(
                        "{\"data\":{\"viewer\":{\"id\":\"dana\",\"name\":\"Dana Reyes\",\"role\":\"TECHNICIAN\",\"company\":{\"id\":\"northside\",\"name\":\"Northside\"}}}}");
            default -> new MockResponse.Builder().code(404).build();
        };
    }

    private static SocketEffect closed() {
        return new SocketEffect.CloseSocket();
    }

    private static MockResponse tokens(String access, String refresh) {
        return json("{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":900}".formatted(access, refresh));
    }

    private static MockResponse error(String code) {
        return new MockResponse.Builder()
                .code(400)
                .body("{\"error\":\"%s\"}".formatted(code))
                .build();
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder().code(200).body(body).build();
    }
}
