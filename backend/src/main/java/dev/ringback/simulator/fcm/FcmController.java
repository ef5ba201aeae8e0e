package dev.ringback.simulator.fcm;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final Queue<NextPush> arranged = new ConcurrentLinkedQueue<>();

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
        if (token.startsWith("invalid")) {
            return FcmError.invalid("The registration token is not a valid FCM registration token");
        }
        return switch (take()) {
            case UNREGISTERED -> FcmError.unregistered();
            case UNAVAILABLE -> FcmError.unavailable();
            case OK -> accept(project, request);
        };
    }

    @PostMapping("/next")
    Map<String, String> next(@RequestParam(defaultValue = "") String outcome) {
        arranged.add(NextPush.parse(outcome));
        return Map.of("outcome", outcome);
    }

    @GetMapping("/messages")
    List<JsonNode> messages() {
        return pushes.all().stream().map(json::readTree).toList();
    }

    private NextPush take() {
        @Nullable NextPush next = arranged.poll();
        return next == null ? NextPush.OK : next;
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
