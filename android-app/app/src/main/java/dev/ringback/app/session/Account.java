package dev.ringback.app.session;

import dev.ringback.app.api.Json;
import dev.ringback.app.api.Role;
import dev.ringback.app.api.Viewer;
import org.json.JSONException;
import org.json.JSONObject;

/** Who signed in, at which server. */
record Account(String server, String tokenEndpoint, Viewer viewer) {

    static Account read(String text) {
        var json = Json.parse(text);
        return new Account(
                json.optString("server"),
                json.optString("tokenEndpoint"),
                new Viewer(
                        json.optString("id"),
                        json.optString("name"),
                        Role.valueOf(json.optString("role")),
                        json.optString("companyId"),
                        json.optString("companyName")));
    }

    String write() {
        try {
            return new JSONObject()
                    .put("server", server)
                    .put("tokenEndpoint", tokenEndpoint)
                    .put("id", viewer.id())
                    .put("name", viewer.name())
                    .put("role", viewer.role().name())
                    .put("companyId", viewer.companyId())
                    .put("companyName", viewer.companyName())
                    .toString();
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for the same person at the same server, today and after a new sign-in. */
    String key() {
        return server + " " + viewer.companyId() + " " + viewer.id();
    }
}
