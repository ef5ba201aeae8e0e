package dev.ringback.socket;

import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What a client says. */
sealed interface Message {

    /** Shows who speaks. */
    record Init(JsonNode payload) implements Message {}

    /** Asks for the answers of an operation, under an id of the client's own. */
    record Subscribe(String id, JsonNode payload) implements Message {}

    /** Wants no more answers of an operation. */
    record Complete(String id) implements Message {}

    record Ping() implements Message {}

    record Pong() implements Message {}

    /** No client needs a longer one; it is kept as long as its operation lasts. */
    int LONGEST_ID = 1_000;

    static Message of(JsonNode said) throws Malformed {
        if (!said.isObject()) {
            throw new Malformed("A message is one JSON object");
        }
        var payload = said.path("payload");
        return switch (said.path("type").asStringOpt().orElse("")) {
            case "connection_init" -> new Init(objectOrAbsent("payload", payload));
            case "ping" -> {
                objectOrAbsent("payload", payload);
                yield new Ping();
            }
            case "pong" -> {
                objectOrAbsent("payload", payload);
                yield new Pong();
            }
            case "subscribe" -> new Subscribe(id(said), asked(payload));
            case "complete" -> new Complete(id(said));
            default -> throw new Malformed("A message has a type that clients send");
        };
    }

    private static String id(JsonNode said) throws Malformed {
        var id = said.path("id");
        if (!id.isString()
                || id.asString().isEmpty()
                || id.asString().length() > LONGEST_ID
                || holdsHalfACharacter(id.asString())) {
            throw new Malformed("The message needs an id, a string of up to 1,000 well-formed characters");
        }
        return id.asString();
    }

    /** It could not be sent back. */
    private static boolean holdsHalfACharacter(String id) {
        return id.codePoints().anyMatch(it -> Character.getType(it) == Character.SURROGATE);
    }

    private static JsonNode asked(JsonNode payload) throws Malformed {
        if (!payload.isObject() || !payload.path("query").isString()) {
            throw new Malformed("The payload needs a query, a string");
        }
        var operation = payload.path("operationName");
        if (!operation.isString() && !isAbsent(operation)) {
            throw new Malformed("The payload's operationName is a string");
        }
        objectOrAbsent("payload's variables", payload.path("variables"));
        objectOrAbsent("payload's extensions", payload.path("extensions"));
        return payload;
    }

    private static JsonNode objectOrAbsent(String what, JsonNode member) throws Malformed {
        if (!member.isObject() && !isAbsent(member)) {
            throw new Malformed("The " + what + " must be an object");
        }
        return member;
    }

    private static boolean isAbsent(JsonNode member) {
        return member.isMissingNode() || member.isNull();
    }

    /** What the server says. */
    static Map<String, Object> acknowledgement() {
        return Map.of("type", "connection_ack");
    }

    static Map<String, Object> ping() {
        return Map.of("type", "ping");
    }

    static Map<String, Object> pong() {
        return Map.of("type", "pong");
    }

    static Map<String, Object> complete(String id) {
        return Map.of("id", id, "type", "complete");
    }

    static Map<String, Object> next(String id, Map<String, Object> result) {
        return Map.of("id", id, "type", "next", "payload", Objects.requireNonNull(result));
    }

    static Map<String, Object> error(String id, Object errors) {
        return Map.of("id", id, "type", "error", "payload", errors);
    }
}
