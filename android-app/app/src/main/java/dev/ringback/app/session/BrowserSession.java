package dev.ringback.app.session;

import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.net.Uri;
import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.ApiException.Reason;
import dev.ringback.app.api.Credentials;
import dev.ringback.app.api.GraphQl;
import dev.ringback.app.api.Json;
import dev.ringback.app.api.Viewer;
import dev.ringback.app.desk.Desk.Listening;
import dev.ringback.app.desk.Listeners;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.openid.appauth.AuthorizationException;
import net.openid.appauth.AuthorizationRequest;
import net.openid.appauth.AuthorizationResponse;
import net.openid.appauth.AuthorizationService;
import net.openid.appauth.AuthorizationServiceConfiguration;
import net.openid.appauth.ResponseTypeValues;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Signs in through the system's browser (Authorization Code with PKCE), so that the app never sees a password, and keeps the session alive:
 * access tokens last minutes, and each refresh gives the next refresh token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8252">RFC 8252, OAuth 2.0 for native apps</a>
 */
public final class BrowserSession implements Session, Credentials {
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);
    private static final String ACCOUNT = "account";
    private static final String LAST_SERVER = "lastServer";
    private static final String ENDPOINT = "tokenEndpoint";

    private final Context context;
    private final SharedPreferences preferences;
    private final Safe safe;
    private final TokenEndpoint endpoint;
    private final Servers servers;
    private final OkHttpClient http;
    private final Clock clock;
    private final Listeners listeners = new Listeners();
    private final Object refreshing = new Object();
    private SigningOut signingOut = account -> {};
    private volatile @Nullable Account account;
    private volatile boolean expired;
    private volatile @Nullable Tokens tokens;

    public BrowserSession(Context context, OkHttpClient http, Clock clock, boolean cleartextAllowed) {
        this.context = context;
        this.preferences = context.getSharedPreferences("session", Context.MODE_PRIVATE);
        this.safe = new Safe(preferences);
        this.endpoint = new TokenEndpoint(http, clock);
        this.servers = new Servers(http, cleartextAllowed);
        this.http = http;
        this.clock = clock;
        var known = preferences.getString(ACCOUNT, null);
        this.account = known == null ? null : Account.read(known);
        this.expired = !safe.hasTokens();
    }

    /** What else has to end with a session. */
    public interface SigningOut {
        /**
         * Called while the tokens are still good.
         *
         * @param account whose session ends
         */
        void before(String account);
    }

    public void whenSigningOut(SigningOut signingOut) {
        this.signingOut = signingOut;
    }

    /** Whose data is on this phone: a server and a member; also while they have to sign in again. */
    public Optional<String> accountKey() {
        return Optional.ofNullable(account).map(Account::key);
    }

    @Override
    public Standing standing() {
        var known = account;
        if (known == null) {
            return new SignedOut();
        }
        return expired ? new Expired(known.viewer(), known.server()) : new SignedIn(known.viewer(), known.server());
    }

    @Override
    public Optional<String> lastServer() {
        return Optional.ofNullable(preferences.getString(LAST_SERVER, null));
    }

    @Override
    public ServerCheck check(String typed) {
        return servers.check(typed);
    }

    @Override
    public Intent openSignIn(ServerCheck.Found server) {
        preferences
                .edit()
                .putString(LAST_SERVER, server.address())
                .putString(ENDPOINT, server.tokenEndpoint())
                .apply();
        var places = new AuthorizationServiceConfiguration(
                Uri.parse(server.authorizationEndpoint()), Uri.parse(server.tokenEndpoint()));
        var request = new AuthorizationRequest.Builder(
                        places, TokenEndpoint.CLIENT_ID, ResponseTypeValues.CODE, Uri.parse(TokenEndpoint.REDIRECT))
                .build();
        var browser = new AuthorizationService(context);
        try {
            return browser.getAuthorizationRequestIntent(request);
        } finally {
            browser.dispose();
        }
    }

    @Override
    public SignInOutcome finishSignIn(Intent answer) {
        var response = AuthorizationResponse.fromIntent(answer);
        if (response == null || response.authorizationCode == null || response.request.codeVerifier == null) {
            var failure = AuthorizationException.fromIntent(answer);
            var network = AuthorizationException.GeneralErrors.NETWORK_ERROR.equals(failure);
            return network ? new Failed() : new Cancelled();
        }
        return signIn(response.authorizationCode, response.request.codeVerifier);
    }

    /** Exchanges a code for a session with the server that was opened last. */
    SignInOutcome signIn(String code, String codeVerifier) {
        var server = String.valueOf(preferences.getString(LAST_SERVER, ""));
        var tokenEndpoint = String.valueOf(preferences.getString(ENDPOINT, ""));
        try {
            var fresh = endpoint.exchange(tokenEndpoint, code, codeVerifier);
            var viewer = viewer(server, fresh);
            begin(new Account(server, tokenEndpoint, viewer), fresh);
            return new Done(viewer);
        } catch (ApiException e) {
            return e.reason() == Reason.SIGNED_OUT || e.reason() == Reason.REFUSED ? new Cancelled() : new Failed();
        }
    }

    private Viewer viewer(String server, Tokens fresh) throws ApiException {
        var asking = new GraphQl(http, new Credentials() {
            @Override
            public String server() {
                return server;
            }

            @Override
            public String accessToken() {
                return fresh.access();
            }

            @Override
            public void refused(String accessToken) throws ApiException {
                throw new ApiException(Reason.SIGNED_OUT, "The new session is refused");
            }
        });
        return Viewer.read(Json.object(asking.ask("Viewer", Map.of()), "viewer"));
    }

    private void begin(Account fresh, Tokens theirs) {
        accountKey().filter(known -> !known.equals(fresh.key())).ifPresent(signingOut::before);
        synchronized (refreshing) {
            safe.put(theirs);
            tokens = theirs;
            preferences.edit().putString(ACCOUNT, fresh.write()).commit();
            account = fresh;
            expired = false;
        }
        listeners.tell();
    }

    @Override
    public void signOut() {
        accountKey().ifPresent(signingOut::before);
        synchronized (refreshing) {
            var known = account;
            var theirs = tokens == null ? safe.tokens().orElse(null) : tokens;
            if (known != null && theirs != null) {
                endpoint.revoke(known.tokenEndpoint(), theirs.refresh());
            }
            safe.clear();
            tokens = null;
            preferences.edit().remove(ACCOUNT).commit();
            account = null;
            expired = true;
        }
        listeners.tell();
    }

    @Override
    public Listening listen(Runnable changed) {
        return listeners.add(changed);
    }

    @Override
    public String server() throws ApiException {
        return signedIn().server();
    }

    /** One at a time: a refresh token is good once, so of two threads the second takes what the first was given. */
    @Override
    public String accessToken() throws ApiException {
        synchronized (refreshing) {
            var known = tokens();
            return clock.instant().isBefore(known.expiresAt().minus(BEFORE_EXPIRY)) ? known.access() : refresh(known);
        }
    }

    @Override
    public void refused(String accessToken) throws ApiException {
        synchronized (refreshing) {
            var known = tokens();
            if (known.access().equals(accessToken)) {
                refresh(known);
            }
        }
    }

    private String refresh(Tokens known) throws ApiException {
        try {
            var fresh = endpoint.refresh(signedIn().tokenEndpoint(), known.refresh());
            // Kept before it is used: the server will not take the old one for long.
            safe.put(fresh);
            tokens = fresh;
            return fresh.access();
        } catch (ApiException e) {
            if (e.reason() == Reason.SIGNED_OUT) {
                expire();
            }
            throw e;
        }
    }

    private Tokens tokens() throws ApiException {
        signedIn();
        var known = tokens;
        if (known == null) {
            known = expired ? null : safe.tokens().orElse(null);
            tokens = known;
        }
        if (known == null) {
            expire();
            throw new ApiException(Reason.SIGNED_OUT, "The session is over");
        }
        return known;
    }

    private void expire() {
        safe.clear();
        tokens = null;
        if (!expired) {
            expired = true;
            listeners.tell();
        }
    }

    private Account signedIn() throws ApiException {
        var known = account;
        if (known == null) {
            throw new ApiException(Reason.SIGNED_OUT, "Nobody is signed in");
        }
        return known;
    }
}
