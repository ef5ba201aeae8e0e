package dev.ringback.app.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okio.Okio;
import org.json.JSONException;
import org.json.JSONObject;

/** The operations that the app ships, each in a file of the schema that is checked against it. */
final class Operations {
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Operations() {}

    /** The body of a request for one operation. */
    static String request(String operation, JSONObject variables) {
        try {
            return new JSONObject()
                    .put("operationName", operation)
                    .put("query", TEXTS.computeIfAbsent(operation, Operations::read))
                    .put("variables", variables)
                    .toString();
        } catch (JSONException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String read(String operation) {
        try (var file = Operations.class.getResourceAsStream("/operations/" + operation + ".graphql")) {
            if (file == null) {
                throw new IllegalArgumentException("The app ships no operation " + operation);
            }
            return Okio.buffer(Okio.source(file)).readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
