package dev.ringback.app.api;

import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What was written with one customer, newest first.
 *
 * @param id null while nothing was written yet
 * @param followUpId the customer's open follow-up; null when there is none
 */
public record TextThread(
        String customerId,
        String customerName,
        @Nullable String id,
        @Nullable String phoneNumber,
        int unread,
        @Nullable String followUpId,
        List<TextMessage> texts) {

    /** Reads a customer with their thread. */
    public static TextThread read(JSONObject customer) {
        var thread = customer.optJSONObject("thread");
        var followUp = thread == null ? null : thread.optJSONObject("followUp");
        return new TextThread(
                Json.text(customer, "id"),
                Json.text(customer, "name"),
                thread == null ? null : Json.text(thread, "id"),
                thread == null ? null : Json.optionalText(thread, "phoneNumber"),
                thread == null ? 0 : thread.optInt("unread"),
                followUp == null ? null : Json.text(followUp, "id"),
                thread == null
                        ? List.of()
                        : Json.nodes(Json.object(thread, "texts")).stream()
                                .map(TextMessage::read)
                                .collect(Collectors.toList()));
    }
}
