package dev.ringback.app.session;

import java.io.IOException;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * Finds out what stands at an address.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8414">RFC 8414, authorization server metadata</a>
 */
final class Servers {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "10.0.2.2");

    private final OkHttpClient http;
    private final boolean cleartextAllowed;

    Servers(OkHttpClient http, boolean cleartextAllowed) {
        this.http = http;
        this.cleartextAllowed = cleartextAllowed;
    }

    ServerCheck check(String typed) {
        var text = typed.strip();
        var address = HttpUrl.parse(text.contains("://") ? text : "https://" + text);
        if (text.isEmpty() || address == null) {
            return new ServerCheck.NotAnAddress();
        }
        var local = THIS_MACHINE.contains(address.host());
        if (!address.isHttps() && !(cleartextAllowed && local)) {
            return new ServerCheck.NotSecure();
        }
        return ask(address, local);
    }

    private ServerCheck ask(HttpUrl address, boolean local) {
        var base =
                trimmed(address.newBuilder().query(null).fragment(null).build().toString());
        var request = new Request.Builder()
                .url(base + "/.well-known/oauth-authorization-server")
                .header("Accept", "application/json")
                .build();
        try (var response = http.newCall(request).execute()) {
            if (response.code() >= 500) {
                return new ServerCheck.NoAnswer();
            }
            return response.isSuccessful()
                    ? read(new JSONObject(response.body().string()), base, local)
                    : new ServerCheck.NotRingback();
        } catch (JSONException e) {
            return new ServerCheck.NotRingback();
        } catch (IOException e) {
            return new ServerCheck.NoAnswer();
        }
    }

    private static ServerCheck read(JSONObject metadata, String base, boolean local) throws JSONException {
        var issuer = trimmed(metadata.getString("issuer"));
        var authorization = metadata.getString("authorization_endpoint");
        var token = metadata.getString("token_endpoint");
        if (local && authorization.startsWith(issuer) && token.startsWith(issuer)) {
            // A phone reaches this machine by another name than the machine has for itself.
            return new ServerCheck.Found(
                    base, base + authorization.substring(issuer.length()), base + token.substring(issuer.length()));
        }
        // Whoever answers for somebody else is not whom the person meant (RFC 8414, section 3.3).
        return issuer.equals(base) ? new ServerCheck.Found(base, authorization, token) : new ServerCheck.NotRingback();
    }

    private static String trimmed(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
