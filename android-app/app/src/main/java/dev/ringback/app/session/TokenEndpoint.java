package dev.ringback.app.session;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.ApiException.Reason;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * Where a code, or a refresh token, is exchanged for tokens.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3">RFC 6749, access token request</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636, PKCE</a>
 */
final class TokenEndpoint {
    static final String CLIENT_ID = "ringback-android";
    static final String SCHEME = "dev.ringback";
    static final String REDIRECT = SCHEME + ":/oauth2/callback";

    private final OkHttpClient http;
    private final Clock clock;

    TokenEndpoint(OkHttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    Tokens exchange(String endpoint, String code, String codeVerifier) throws ApiException {
        return ask(
                endpoint,
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", REDIRECT,
                        "code_verifier", codeVerifier));
    }

    Tokens refresh(String endpoint, String refreshToken) throws ApiException {
        return ask(endpoint, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /**
     * Gives a refresh token back, as far as there is signal.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7009">RFC 7009, token revocation</a>
     */
    void revoke(String tokenEndpoint, String refreshToken) {
        var request = new Request.Builder()
                .url(tokenEndpoint.replaceAll("/token$", "/revoke"))
                .post(new FormBody.Builder()
                        .add("client_id", CLIENT_ID)
                        .add("token", refreshToken)
                        .build())
                .build();
        try (var response = http.newCall(request).execute()) {
            // Whatever it says: the phone has forgotten the token.
            response.body().close();
        } catch (IOException e) {
            return;
        }
    }

    private Tokens ask(String endpoint, Map<String, String> fields) throws ApiException {
        var form = new FormBody.Builder().add("client_id", CLIENT_ID);
        fields.forEach(form::add);
        var request = new Request.Builder()
                .url(endpoint)
                .header("Accept", "application/json")
                .post(form.build())
                .build();
        try (var response = http.newCall(request).execute()) {
            var body = response.body().string();
            if (response.code() == 400
                    && new JSONObject(body).optString("error").equals("invalid_grant")) {
                throw new ApiException(Reason.SIGNED_OUT, "The server ended the session");
            }
            if (!response.isSuccessful()) {
                throw new ApiException(Reason.SERVER_TROUBLE, "The server answered " + response.code());
            }
            return read(new JSONObject(body));
        } catch (IOException | JSONException e) {
            throw new ApiException(Reason.NO_ANSWER, "The token endpoint does not answer");
        }
    }

    private Tokens read(JSONObject answer) throws JSONException {
        return new Tokens(
                answer.getString("access_token"),
                answer.getString("refresh_token"),
                clock.instant().plusSeconds(answer.getLong("expires_in")));
    }
}
