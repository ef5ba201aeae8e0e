package dev.ringback.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The phone that is told of emergencies: everybody's, so that whoever is on call it is this one. */
final class OnCallPhone {

    private static final int MOST_PUSHES = 10;
    private static final int MOST_TEXTS = 4;
    private static final int MOST_CALLS = 2;

    private static final String NUMBER = "+15125550121";
    private static final List<String> MEMBERS = List.of("olivia", "dana", "luis");

    private final Target target;

    OnCallPhone(Target target) {
        this.target = target;
    }

    /** Has it told at once and by everything. */
    void beTold() throws IOException, InterruptedException {
        var owner = target.api().token("demo-owner");
        var rota = target.api().data(owner, "{ onCallRota { version } escalationLadder { version } }", Map.of());
        change(
                owner,
                "changeOnCallRota",
                "ChangeOnCallRotaInput",
                Map.of(
                        "expectedVersion",
                        rota.at("/onCallRota/version").asInt(),
                        "alertNumbers",
                        MEMBERS.stream()
                                .map(it -> Map.of("memberId", it, "phoneNumber", NUMBER))
                                .toList()));
        change(
                owner,
                "changeEscalationLadder",
                "ChangeEscalationLadderInput",
                Map.of(
                        "expectedVersion",
                        rota.at("/escalationLadder/version").asInt(),
                        "rungs",
                        List.of(rung("PUSH"), rung("TEXT"), rung("CALL"))));
        for (var client : List.of("demo-owner", "demo-technician-dana", "demo-technician-luis")) {
            change(
                    target.api().token(client),
                    "registerDevice",
                    "RegisterDeviceInput",
                    Map.of("pushToken", "phone-of-" + client));
        }
    }

    private static Map<String, Object> rung(String by) {
        return Map.of(
                "urgencies", List.of("EMERGENCY"), "from", "OPENED", "afterMinutes", 0, "who", "ON_CALL", "by", by);
    }

    private void change(String token, String mutation, String type, Map<String, ?> input)
            throws IOException, InterruptedException {
        var document = "mutation Change($input: %s!) { %s(input: $input) { userErrors { message } } }"
                .formatted(type, mutation);
        var errors = target.api()
                .data(token, document, Map.of("input", input))
                .path(mutation)
                .path("userErrors");
        if (!errors.isEmpty()) {
            throw new IllegalStateException(mutation + ": " + errors);
        }
    }

    /** What reached it so far; of several phones that get pushes, the one that got most. */
    Told told() throws IOException, InterruptedException {
        var pushes = list("/simulator/fcm/messages").stream()
                .filter(it -> !it.at("/data/kind").asString().equals("WITHDRAWN"))
                .collect(Collectors.groupingBy(it -> it.path("token").asString(), Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare)
                .orElse(0L);
        return new Told(pushes, countTo("/simulator/twilio/messages"), countTo("/simulator/twilio/calls"));
    }

    private long countTo(String path) throws IOException, InterruptedException {
        Function<JsonNode, String> number = it -> it.path("to").asString();
        return list(path).stream().filter(it -> number.apply(it).equals(NUMBER)).count();
    }

    private List<JsonNode> list(String path) throws IOException, InterruptedException {
        return new ArrayList<>(target.api().list(path).values());
    }

    record Told(long pushes, long texts, long calls) {

        boolean byEverything() {
            return pushes > 0 && texts > 0 && calls > 0;
        }

        boolean tooMuch() {
            return pushes > MOST_PUSHES || texts > MOST_TEXTS || calls > MOST_CALLS;
        }

        String words() {
            return "the on-call phone got %d pushes (at most %d), %d texts (%d), %d calls (%d)"
                    .formatted(pushes, MOST_PUSHES, texts, MOST_TEXTS, calls, MOST_CALLS);
        }
    }
}
