package dev.ringback.app.outbox;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.GraphQl;
import dev.ringback.app.desk.ServerDesk;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * Sends what waits, in the order of the taps, one after the other. Each tap is told the server under its own key until the server has
 * answered, so that an answer that was lost, a process that was killed or a second sender make nothing happen twice.
 */
public final class Sender {
    private static final int TROUBLE_AT_MOST = 12;

    /** How a round ended. */
    public enum Round {
        /** Nothing waits. */
        ALL_SENT,
        /** No signal, or the server is in trouble: the same tap comes first next time. */
        TRY_LATER,
        /** The person has to sign in again; everything is kept. */
        SIGN_IN
    }

    private final Taps taps;
    private final StoredOutbox outbox;
    private final GraphQl server;
    private final ServerDesk desk;
    private final Supplier<Optional<String>> account;
    private Consumer<Tap> whenSettled = tap -> {};

    public Sender(Taps taps, StoredOutbox outbox, GraphQl server, ServerDesk desk, Supplier<Optional<String>> account) {
        this.taps = taps;
        this.outbox = outbox;
        this.server = server;
        this.desk = desk;
        this.account = account;
    }

    /** Tells of each tap that the server has answered: still pending when it was done, with its refusal when it was refused. */
    public void tellWhenSettled(Consumer<Tap> listener) {
        whenSettled = listener;
    }

    /** Sends until nothing waits or nothing can be sent. Of two callers the second waits for the first. */
    public synchronized Round sendAll() {
        var owner = account.get();
        if (owner.isEmpty()) {
            return Round.SIGN_IN;
        }
        for (var tap = taps.next(owner.get()); tap != null; tap = taps.next(owner.get())) {
            var stop = send(tap);
            outbox.changed();
            if (stop.isPresent()) {
                return stop.get();
            }
        }
        return Round.ALL_SENT;
    }

    private Optional<Round> send(StoredTap tap) {
        var kind = TapKind.valueOf(tap.kind);
        // Noted before it leaves: from here on it cannot be taken back, for nobody knows how far it gets.
        taps.countAttempt(tap.id);
        outbox.changed();
        try {
            var payload = payloadOf(server.ask(kind.operation(), Map.of("input", input(tap, kind))), kind);
            desk.take(payload);
            var stop = settle(tap, payload);
            readAnew(tap, kind);
            return stop;
        } catch (ApiException e) {
            return switch (e.reason()) {
                case NO_ANSWER, RESYNC -> Optional.of(Round.TRY_LATER);
                case SIGNED_OUT -> Optional.of(Round.SIGN_IN);
                case SERVER_TROUBLE -> laterOrNever(tap, e);
                case REFUSED -> {
                    refuse(tap, String.valueOf(e.getMessage()));
                    yield Optional.empty();
                }
            };
        }
    }

    private Optional<Round> settle(StoredTap tap, JSONObject payload) {
        var errors = payload.optJSONArray("userErrors");
        var error = errors == null ? null : errors.optJSONObject(0);
        if (error == null) {
            taps.remove(tap.id);
            whenSettled.accept(tap.tap());
            return Optional.empty();
        }
        if (error.optString("code").equals("IDEMPOTENCY_IN_PROGRESS")) {
            return Optional.of(Round.TRY_LATER);
        }
        refuse(tap, error.optString("message"));
        return Optional.empty();
    }

    /** An answer tells a part of what a tap changed. Without signal by now, the next look at it reads the rest. */
    private void readAnew(StoredTap tap, TapKind kind) {
        try {
            switch (kind.subject()) {
                case "followUpId" -> desk.refreshFollowUp(tap.subjectId);
                case "visitId" -> desk.refreshVisit(tap.subjectId);
                case "customerId" -> desk.refreshThread(tap.subjectId);
                default -> {}
            }
            if (kind == TapKind.TEXT_CALLER) {
                var customerId = desk.followUp(tap.subjectId).map(FollowUp::customerId);
                if (customerId.isPresent()) {
                    desk.refreshThread(customerId.get());
                }
            }
        } catch (ApiException e) {
            return;
        }
    }

    /** What the server cannot do time after time must not keep everything behind it waiting for ever. */
    private Optional<Round> laterOrNever(StoredTap tap, ApiException trouble) {
        if (tap.attempts < TROUBLE_AT_MOST) {
            return Optional.of(Round.TRY_LATER);
        }
        refuse(tap, String.valueOf(trouble.getMessage()));
        return Optional.empty();
    }

    private void refuse(StoredTap tap, String why) {
        taps.refuse(tap.id, why);
        tap.refusal = why;
        whenSettled.accept(tap.tap());
    }

    private static JSONObject input(StoredTap tap, TapKind kind) {
        try {
            return new JSONObject(tap.input).put(kind.subject(), tap.subjectId).put("idempotencyKey", tap.id);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JSONObject payloadOf(JSONObject data, TapKind kind) throws ApiException {
        var payload = data.optJSONObject(kind.field());
        if (payload == null) {
            throw new ApiException(ApiException.Reason.NO_ANSWER, "The answer lacks " + kind.field());
        }
        return payload;
    }
}
