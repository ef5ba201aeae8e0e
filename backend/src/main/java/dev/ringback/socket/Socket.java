package dev.ringback.socket;

import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Neighbourhood;
import dev.ringback.kernel.Pass;
import dev.ringback.kernel.SharedMemory;
import dev.ringback.kernel.Throttled;
import graphql.GraphQLError;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.type.TypeReference;

/** One connection, and what is asked over it. Messages are heard one after the other. */
final class Socket {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final WebSocketSession session;
    private final Visitor visitor;
    private final Operations operations;
    private final SharedMemory memory;
    private final Outbox outbox;
    private final Map<String, Operation> running = new ConcurrentHashMap<>();
    private final long opened = System.nanoTime();

    private Arrival arrival;
    private volatile long arrivingSince;
    private volatile long lastPing = opened;
    private volatile boolean begun;
    private volatile boolean acknowledged;
    private volatile boolean closed;

    Socket(WebSocketSession session, Operations operations, SharedMemory memory) {
        this.session = session;
        this.visitor = new Visitor(session);
        this.operations = operations;
        this.memory = memory;
        this.outbox = new Outbox(session, operations.json);
        this.arrival = nextArrival();
    }

    private Arrival nextArrival() {
        var from = session.getRemoteAddress();
        return new Arrival(
                memory,
                from == null || from.getAddress() == null ? Neighbourhood.of("") : Neighbourhood.of(from.getAddress()));
    }

    void hear(String part, boolean last) {
        if (closed) {
            return;
        }
        arrival.add(part);
        if (arrival.isEndless()) {
            close(Closing.TOO_LARGE);
        } else if (last) {
            var whole = arrival;
            arrival = nextArrival();
            arrivingSince = 0;
            understand(whole);
        } else if (arrivingSince == 0) {
            arrivingSince = System.nanoTime();
        }
    }

    private void understand(Arrival whole) {
        var kept = false;
        try {
            if (whole.refusal() == null) {
                kept = answer(Message.of(operations.json.readTree(whole.bytes())), whole);
            } else {
                refuse(whole);
            }
        } catch (StreamConstraintsException absurd) {
            refuse(whole);
        } catch (JacksonException notJson) {
            close(Closing.malformed("The message is not JSON"));
        } catch (Malformed malformed) {
            close(Closing.malformed(String.valueOf(malformed.getMessage())));
        } finally {
            if (!kept) {
                whole.release();
            }
        }
    }

    /** Says whether the message is still needed. */
    private boolean answer(Message message, Arrival whole) {
        switch (message) {
            case Message.Init init -> begin(init);
            case Message.Ping ping -> say(Message.pong());
            case Message.Pong pong -> {
                // They are still there.
            }
            case Message.Complete complete -> cancel(complete.id());
            case Message.Subscribe asked -> {
                return subscribe(asked, whole);
            }
        }
        return false;
    }

    private void begin(Message.Init init) {
        if (begun) {
            close(Closing.BEGUN_TWICE);
            return;
        }
        begun = true;
        try {
            Map<String, Object> payload =
                    init.payload().isObject() ? operations.json.convertValue(init.payload(), MAP) : Map.of();
            operations
                    .graphQl
                    .getWebSocketInterceptor()
                    .handleConnectionInitialization(visitor, payload)
                    .block();
            acknowledged = true;
            say(Message.acknowledgement());
        } catch (AuthenticationServiceException unable) {
            close(Closing.TOO_BUSY);
        } catch (AuthenticationException nobody) {
            close(Closing.UNAUTHORIZED);
        } catch (RuntimeException unable) {
            operations.errors(unable);
            close(Closing.TOO_BUSY);
        }
    }

    private boolean subscribe(Message.Subscribe asked, Arrival whole) {
        if (!acknowledged) {
            close(Closing.UNAUTHORIZED);
            return false;
        }
        var operation = new Operation(asked, whole, this, operations);
        if (running.putIfAbsent(asked.id(), operation) != null) {
            close(Closing.known(asked.id()));
            return false;
        }
        operation.run(visitor);
        if (closed) {
            cancel(asked.id());
        }
        return true;
    }

    /** Of a message that is not taken in, tells the operation it was for; the others go on. */
    private void refuse(Arrival whole) {
        var busy = whole.refusal() == Arrival.Refusal.TOO_BUSY;
        var id = whole.id(operations.json).filter(it -> !running.containsKey(it));
        if (id.isEmpty() || !acknowledged) {
            close(busy ? Closing.TOO_BUSY : Closing.TOO_LARGE);
            return;
        }
        var why = busy
                ? new Throttled("The server holds all it can. Try again.", BUSY)
                : new InvalidInput(null, "A message has at most 512 KiB, and is nested no deeper than anybody needs.");
        var errors = operations.errors(why).stream()
                .map(GraphQLError::toSpecification)
                .toList();
        say(Message.error(id.get(), errors));
    }

    private void cancel(String id) {
        var operation = running.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    void ended(String id, Operation operation) {
        running.remove(id, operation);
    }

    void say(Map<String, Object> message) {
        if (closed) {
            return;
        }
        try {
            outbox.say(message);
        } catch (IOException | IllegalStateException gone) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    void ping() {
        lastPing = System.nanoTime();
        try {
            outbox.mention(Message.ping());
        } catch (IOException | IllegalStateException gone) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    void close(CloseStatus why) {
        closed = true;
        try {
            session.close(why);
        } catch (IOException | IllegalStateException gone) {
            // So it is closed.
        }
    }

    /** Ends what is running: nobody hears of it any more. */
    void end() {
        closed = true;
        arrival.release();
        running.keySet().forEach(this::cancel);
    }

    boolean hasNotBegunFor(Duration patience) {
        return !begun && isOver(opened, patience);
    }

    boolean isArrivingFor(Duration patience) {
        var since = arrivingSince;
        return since != 0 && isOver(since, patience);
    }

    boolean isToBePinged(Duration every) {
        return acknowledged && isOver(lastPing, every);
    }

    private static boolean isOver(long since, Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }

    /** Whether what they came in with lets nobody in any more. */
    boolean isExpired(Instant now) {
        return session.getAttributes().get(Pass.class.getName()) instanceof Pass pass && pass.isExpired(now);
    }
}
