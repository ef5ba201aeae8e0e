package dev.ringback.app;

import dev.ringback.app.api.Credentials;
import dev.ringback.app.api.GraphQl;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.rules.ExternalResource;

/** A server that answers each operation as a test says, and remembers what it was asked. */
public final class FakeServer extends ExternalResource implements Credentials {
    private final MockWebServer web = new MockWebServer();
    private final Map<String, Deque<MockResponse>> answers = new HashMap<>();
    private final List<JSONObject> asked = new ArrayList<>();
    private final Map<String, Runnable> meanwhiles = new HashMap<>();
    private final List<String> refusedTokens = new ArrayList<>();

    @Override
    protected void before() throws IOException {
        web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        web.start();
    }

    @Override
    protected void after() {
        web.close();
    }

    /** The next answer to this operation; the last one stays. */
    public FakeServer answers(String operation, String data) {
        return answers(operation, json("{\"data\":" + data + "}"));
    }

    public FakeServer answers(String operation, MockResponse answer) {
        synchronized (answers) {
            answers.computeIfAbsent(operation, name -> new ArrayDeque<>()).add(answer);
        }
        return this;
    }

    /** What happens while this operation is on its way. */
    public void whenAsked(String operation, Runnable meanwhile) {
        meanwhiles.put(operation, meanwhile);
    }

    /** Forgets how this operation was to be answered. */
    public FakeServer forget(String operation) {
        synchronized (answers) {
            answers.remove(operation);
        }
        return this;
    }

    public static MockResponse json(String body) {
        return new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    public static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    /** The connection breaks after the server has read the request: it may have done what it was asked. */
    public static MockResponse lostAnswer() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private MockResponse answer(RecordedRequest request) {
        if (!request.getUrl().encodedPath().equals("/graphql")) {
            return status(404);
        }
        try {
            var body = new JSONObject(String.valueOf(
                    request.getBody() == null ? "" : request.getBody().utf8()));
            synchronized (answers) {
                asked.add(body);
                meanwhiles
                        .getOrDefault(body.getString("operationName"), () -> {})
                        .run();
                var queue = answers.get(body.getString("operationName"));
                if (queue == null || queue.isEmpty()) {
                    return status(503);
                }
                return queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
            }
        } catch (JSONException e) {
            return status(400);
        }
    }

    /** The variables of each time this operation was asked. */
    public List<JSONObject> asked(String operation) {
        synchronized (answers) {
            return asked.stream()
                    .filter(body -> body.optString("operationName").equals(operation))
                    .map(body -> body.optJSONObject("variables"))
                    .toList();
        }
    }

    /** The names of all operations that were asked, in order. */
    public List<String> operations() {
        synchronized (answers) {
            return asked.stream().map(body -> body.optString("operationName")).toList();
        }
    }

    public GraphQl graphQl() {
        return new GraphQl(http(), this);
    }

    public OkHttpClient http() {
        return new OkHttpClient.Builder()
                .readTimeout(Duration.ofSeconds(2))
                .retryOnConnectionFailure(false)
                .build();
    }

    public List<String> refusedTokens() {
        return refusedTokens;
    }

    @Override
    public String server() {
        return "http://localhost:" + web.getPort();
    }

    @Override
    public String accessToken() {
        return "token-" + refusedTokens.size();
    }

    @Override
    public void refused(String accessToken) {
        refusedTokens.add(accessToken);
    }
}
