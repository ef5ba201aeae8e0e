package dev.ringback.simulator;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where webhooks arrive in these tests: remembers them, and answers what the test has told it to. */
class StandInBackend {

    /** A webhook as it arrived. */
    record Webhook(String url, Map<String, String> form, String signature) {

        String field(String name) {
            return form.getOrDefault(name, "");
        }

        /** Whether Twilio's own SDK takes it for Twilio's. */
        boolean isSigned() {
            return new RequestValidator(SimulatorApp.AUTH_TOKEN).validate(url, form, signature);
        }
    }

    private final List<Webhook> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> twiml = new ConcurrentHashMap<>();
    private volatile int failuresLeft;

    List<Webhook> received() {
        return received;
    }

    List<Webhook> received(String path) {
        return received.stream()
                .filter(it -> it.url().startsWith(SimulatorApp.PUBLIC_URL + path))
                .toList();
    }

    void answer(String path, String xml) {
        twiml.put(path, xml);
    }

    void failNext(int times) {
        failuresLeft = times;
    }

    void forgetEverything() {
        received.clear();
        twiml.clear();
        failuresLeft = 0;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route(RequestPredicates.POST("/webhooks/**"), this::receive);
    }

    private ServerResponse receive(ServerRequest request) {
        var query = request.servletRequest().getQueryString();
        var url = SimulatorApp.PUBLIC_URL + request.path() + (query == null ? "" : "?" + query);
        var form = new java.util.HashMap<>(request.params().toSingleValueMap());
        if (query != null) {
            form.remove(query.split("=")[0]);
        }
        received.add(new Webhook(
                url, Map.copyOf(form), String.valueOf(request.headers().firstHeader("X-Twilio-Signature"))));
        if (failuresLeft > 0) {
            failuresLeft--;
            return ServerResponse.status(503).build();
        }
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(twiml.getOrDefault(request.path(), "<Response/>"));
    }
}
