package dev.ringback.app.api;

import dev.ringback.app.api.ApiException.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * One subscription, over server-sent events, for as long as somebody looks. When the connection breaks it comes back by itself, after 1 to 30
 * seconds, and goes on behind the last event that was kept, so that none is lost.
 */
public final class Feed {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long LONGEST_PAUSE_SECONDS = 30;

    /** Takes what comes. Called on the feed's own thread, one event after the other. */
    public interface Reader {

        /** The cursor of the last event that was kept; empty to start now. */
        Optional<String> cursor();

        /** Keeps an event and its cursor; the subscription's one field. */
        void event(JSONObject event);

        /** The connection stands: read the present state, unless there is a cursor to go on from. */
        void connected() throws ApiException;

        /** Events after the cursor are not kept any more: read the present state, then go on after this one. */
        void resync(String resumeAfter) throws ApiException;

        /** The connection is gone; it is tried again unless the session is over. */
        void disconnected(Reason reason);
    }

    private final OkHttpClient http;
    private final Credentials credentials;
    private final String operation;
    private final String field;
    private final Reader reader;
    private final ScheduledExecutorService thread;

    private boolean wanted;
    private @Nullable EventSource source;
    private @Nullable ScheduledFuture<?> again;
    private String token = "";
    private int failures;

    /**
     * @param silence how long the server may say nothing before the connection counts as gone: more than its keep-alive of 20 seconds
     * @param thread on which everything happens: a single one
     */
    public Feed(
            OkHttpClient http,
            Credentials credentials,
            String operation,
            String field,
            Duration silence,
            Reader reader,
            ScheduledExecutorService thread) {
        this.http = http.newBuilder()
                .readTimeout(silence)
                .callTimeout(Duration.ZERO)
                .build();
        this.credentials = credentials;
        this.operation = operation;
        this.field = field;
        this.reader = reader;
        this.thread = thread;
    }

    public void start() {
        thread.execute(() -> {
            if (!wanted) {
                wanted = true;
                connect();
            }
        });
    }

    public void stop() {
        thread.execute(() -> {
            wanted = false;
            hangUp();
        });
    }

    /** Nothing that is still on its way is taken in once this returns; {@link #hurry} connects anew, as whoever is signed in by then. */
    public void letGo() {
        try {
            thread.submit(this::hangUp).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** There is signal again: does not wait for the pause to end. */
    public void hurry() {
        thread.execute(() -> {
            if (wanted && source == null) {
                failures = 0;
                connect();
            }
        });
    }

    private void hangUp() {
        if (again != null) {
            again.cancel(false);
            again = null;
        }
        if (source != null) {
            source.cancel();
            source = null;
        }
    }

    private void connect() {
        hangUp();
        try {
            var variables = new JSONObject(Map.of());
            var cursor = reader.cursor();
            if (cursor.isPresent()) {
                variables.put("after", cursor.get());
            }
            token = credentials.accessToken();
            var request = new Request.Builder()
                    .url(credentials.server() + "/graphql")
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "text/event-stream")
                    .post(RequestBody.create(Operations.request(operation, variables), JSON))
                    .build();
            source = EventSources.createFactory(http).newEventSource(request, new Listener());
        } catch (ApiException e) {
            lost(e.reason());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lost(Reason reason) {
        hangUp();
        reader.disconnected(reason);
        if (wanted && reason != Reason.SIGNED_OUT) {
            var pause = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(failures, 5));
            failures++;
            // Phones that lost the same server do not all come back in the same moment.
            var spread = (long) (pause * 1000 * (0.5 + Math.random() / 2));
            again = thread.schedule(this::connect, spread, TimeUnit.MILLISECONDS);
        }
    }

    private void take(EventSource from, String type, String data) {
        if (from != source) {
            return;
        }
        try {
            if (type.equals("next")) {
                failures = 0;
                reader.event(Json.object(GraphQl.dataOf(Json.parse(data)), field));
            } else if (type.equals("complete")) {
                lost(Reason.NO_ANSWER);
            }
        } catch (ApiException e) {
            ended(e);
        } catch (MalformedAnswer e) {
            lost(Reason.SERVER_TROUBLE);
        }
    }

    /** The server ended the subscription, and said why. */
    private void ended(ApiException why) {
        try {
            switch (why.reason()) {
                case RESYNC -> {
                    reader.resync(String.valueOf(why.getMessage()));
                    connect();
                }
                case SIGNED_OUT -> {
                    // The access token has run out, whatever the phone's clock says.
                    credentials.refused(token);
                    connect();
                }
                default -> lost(why.reason());
            }
        } catch (ApiException e) {
            lost(e.reason());
        }
    }

    private final class Listener extends EventSourceListener {

        @Override
        public void onOpen(EventSource from, Response response) {
            thread.execute(() -> {
                if (from == source) {
                    try {
                        reader.connected();
                    } catch (ApiException e) {
                        lost(e.reason());
                    }
                }
            });
        }

        @Override
        public void onEvent(EventSource from, @Nullable String id, @Nullable String type, String data) {
            thread.execute(() -> take(from, type == null ? "next" : type, data));
        }

        @Override
        public void onClosed(EventSource from) {
            thread.execute(() -> {
                if (from == source) {
                    lost(Reason.NO_ANSWER);
                }
            });
        }

        @Override
        public void onFailure(EventSource from, @Nullable Throwable failure, @Nullable Response response) {
            var refused = response != null && response.code() == 401;
            thread.execute(() -> {
                if (from == source) {
                    failed(refused);
                }
            });
        }
    }

    private void failed(boolean refused) {
        try {
            if (refused) {
                credentials.refused(token);
            }
            lost(Reason.NO_ANSWER);
        } catch (ApiException e) {
            lost(e.reason());
        }
    }
}
