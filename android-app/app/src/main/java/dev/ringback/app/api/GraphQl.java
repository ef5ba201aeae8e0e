package dev.ringback.app.api;

import dev.ringback.app.api.ApiException.Reason;
import java.io.IOException;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONException;
import org.json.JSONObject;

/** Asks the server. Each call takes as long as the network lets it, so none is for the main thread. */
public final class GraphQl {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final Credentials credentials;

    public GraphQl(OkHttpClient http, Credentials credentials) {
        this.http = http;
        this.credentials = credentials;
    }

    /** Asks for one operation of the schema's files; the answer is its {@code data}, of which nothing is missing. */
    public JSONObject ask(String operation, Map<String, ?> variables) throws ApiException {
        return ask(operation, new JSONObject(variables));
    }

    public JSONObject ask(String operation, JSONObject variables) throws ApiException {
        var body = Operations.request(operation, variables);
        var token = credentials.accessToken();
        try (var response = send(body, token)) {
            if (response.code() != 401) {
                return read(response);
            }
        } catch (IOException e) {
            throw noAnswer(e);
        }
        // The token was good by the phone's clock, which may be wrong, or the server has ended it: ask once with
        // another.
        credentials.refused(token);
        try (var response = send(body, credentials.accessToken())) {
            return read(response);
        } catch (IOException e) {
            throw noAnswer(e);
        }
    }

    private Response send(String body, String token) throws IOException, ApiException {
        return http.newCall(new Request.Builder()
                        .url(credentials.server() + "/graphql")
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .post(RequestBody.create(body, JSON))
                        .build())
                .execute();
    }

    private static JSONObject read(Response response) throws IOException, ApiException {
        if (response.code() == 401) {
            throw new ApiException(Reason.SIGNED_OUT, "The session is over");
        }
        if (response.code() == 429 || response.code() >= 500) {
            throw new ApiException(Reason.SERVER_TROUBLE, "The server answered " + response.code());
        }
        var text = response.body().string();
        try {
            return dataOf(new JSONObject(text));
        } catch (JSONException e) {
            // Cut off on the way, or a captive portal's own page.
            throw new ApiException(Reason.NO_ANSWER, "The answer is no JSON");
        }
    }

    /** The {@code data} of an answer, or what its errors say. */
    static JSONObject dataOf(JSONObject answer) throws ApiException {
        var errors = answer.optJSONArray("errors");
        if (errors != null && errors.length() > 0) {
            throw failure(errors.optJSONObject(0));
        }
        var data = answer.optJSONObject("data");
        if (data == null) {
            throw new ApiException(Reason.NO_ANSWER, "The answer has no data");
        }
        return data;
    }

    private static ApiException failure(JSONObject error) {
        var extensions = error.optJSONObject("extensions");
        var code = extensions == null ? "" : extensions.optString("code");
        var message = error.optString("message");
        return switch (code) {
            case "UNAUTHENTICATED" -> new ApiException(Reason.SIGNED_OUT, message);
            case "THROTTLED", "INTERNAL" -> new ApiException(Reason.SERVER_TROUBLE, message);
            case "RESYNC_REQUIRED" ->
                new ApiException(Reason.RESYNC, extensions == null ? "" : extensions.optString("resumeAfter"));
            default -> new ApiException(Reason.REFUSED, message);
        };
    }

    private static ApiException noAnswer(IOException e) {
        return new ApiException(Reason.NO_ANSWER, String.valueOf(e.getMessage()));
    }
}
