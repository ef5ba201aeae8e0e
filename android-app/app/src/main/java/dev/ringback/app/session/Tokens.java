package dev.ringback.app.session;

import dev.ringback.app.api.Json;
import java.time.Instant;
import org.json.JSONException;
import org.json.JSONObject;

/** What a sign-in gives. Its text names nothing, so that no log can. */
record Tokens(String access, String refresh, Instant expiresAt) {

    static Tokens read(String json) {
        var tokens = Json.parse(json);
        return new Tokens(
                tokens.optString("access"),
                tokens.optString("refresh"),
                Instant.ofEpochMilli(tokens.optLong("expiresAt")));
    }

    String write() {
        try {
            return new JSONObject()
                    .put("access", access)
                    .put("refresh", refresh)
                    .put("expiresAt", expiresAt.toEpochMilli())
                    .toString();
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Tokens[expiresAt=" + expiresAt + "]";
    }
}
