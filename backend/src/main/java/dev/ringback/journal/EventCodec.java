package dev.ringback.journal;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns events into JSON and back, by the simple names of their classes. */
@Component
public class EventCodec {

    private final Map<String, Class<? extends Event>> types = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.withVisibility(PropertyAccessor.ALL, NONE)
                    .withFieldVisibility(ANY)
                    .withCreatorVisibility(ANY))
            // An older backend reads what a newer one wrote.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Learns to read these. */
    void learn(Class<? extends Event> type) {
        var known = types.put(type.getSimpleName(), type);
        if (known != null && known != type) {
            throw new IllegalStateException("Two kinds of event are named " + type.getSimpleName());
        }
    }

    String write(Event event) {
        return json.writeValueAsString(event);
    }

    Event read(String type, String data) {
        var known = types.get(type);
        if (known == null) {
            throw new IllegalStateException("Unknown kind of event: " + type);
        }
        return json.readValue(data, known);
    }
}
