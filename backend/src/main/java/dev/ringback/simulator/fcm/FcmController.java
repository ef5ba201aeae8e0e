package dev.ringback.simulator.fcm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** FCM's HTTP v1 API under another origin, and what testers do with it. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/fcm")
class FcmController {

    private final MongoSimulatorPushes pushes;
    private final JsonMapper json;
    private final ArrangedPushes arranged = new ArrangedPushes();

    FcmController(MongoSimulatorPushes pushes, JsonMapper json) {
        this.pushes = pushes;
        this.json = json;
    }

    @PostMapping("/v1/projects/{project}/messages:send")
    ResponseEntity<Object> send(
            @PathVariable String project,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody JsonNode request) {
        if (!authorization.startsWith("Bearer ")) {
            return FcmError.unauthenticated();
        }
        var message = request.path("message");
        // Newer phones are named by their installation's id.
        var token = message.path("token").asString(message.path("fid").asString(""));
        if (token.isBlank()) {
            return FcmError.invalid("A message needs a token; the simulator knows no topics or conditions.");
        }
        var next = isTrial(token) ? arranged.takeOfAccount() : arranged.take(token);
        if (isTrial(token) && next.kind() != NextPush.Kind.BAD_CREDENTIALS) {
            return FcmError.invalid("The registration token is not a valid FCM registration token");
        }
        return switch (next.kind()) {
            case UNREGISTERED -> FcmError.unregistered();
            case SENDER_ID_MISMATCH -> FcmError.senderIdMismatch();
            case INVALID_ARGUMENT -> FcmError.invalid("Request contains an invalid argument.");
            case UNAVAILABLE -> FcmError.unavailable(next.after());
            case QUOTA_EXCEEDED -> FcmError.quotaExceeded();
            case BAD_CREDENTIALS -> FcmError.unauthenticated();
            case STALL -> {
                think(next.after());
                yield accept(project, request);
            }
            case OK -> accept(project, request);
        };
    }

    /** For the next messages, by default one, or for those to one token. {@code outcome=ok&times=0} forgets what was arranged. */
    @PostMapping("/next")
    Map<String, String> next(
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(defaultValue = "1") int times) {
        var next = NextPush.parse(outcome);
        if (times == 0) {
            arranged.forget();
        } else {
            arranged.add(next, token, times);
        }
        return Map.of("outcome", outcome);
    }

    @GetMapping("/messages")
    List<JsonNode> messages() {
        return pushes.all().stream().map(json::readTree).toList();
    }

    /** Such a token never was one: whether credentials are good is found out with it, and it reaches nobody. */
    private static boolean isTrial(String token) {
        return token.startsWith("invalid");
    }

    private static void think(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ResponseEntity<Object> accept(String project, JsonNode request) {
        var name = "projects/" + project + "/messages/" + (isDryRun(request) ? "fake_message_id" : UUID.randomUUID());
        if (!isDryRun(request)) {
            var accepted = (ObjectNode) request.get("message").deepCopy();
            accepted.put("name", name);
            pushes.add(accepted.toString());
        }
        return ResponseEntity.ok(Map.of("name", name));
    }

    private static boolean isDryRun(JsonNode request) {
        return request.path("validate_only").asBoolean(false);
    }
}
