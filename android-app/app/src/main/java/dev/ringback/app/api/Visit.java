package dev.ringback.app.api;

import java.time.Instant;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A technician's appointment at a customer's address.
 *
 * @param etaAt when the technician expects to arrive; null while they are not on the way
 * @param onMyWay the text of the present leg, and how far it got; null when none was written
 */
public record Visit(
        String id,
        String customerId,
        String customerName,
        @Nullable String phoneNumber,
        AppointmentType type,
        Instant startsAt,
        Instant endsAt,
        String address,
        VisitStatus status,
        @Nullable Instant etaAt,
        @Nullable String cancelReason,
        @Nullable String followUpId,
        @Nullable String followUpSummary,
        @Nullable TextMessage onMyWay,
        int version) {

    public static Visit read(JSONObject json) {
        var customer = Json.object(json, "customer");
        var numbers = Json.texts(customer, "phoneNumbers");
        var followUp = json.optJSONObject("followUp");
        return new Visit(
                Json.text(json, "id"),
                Json.text(customer, "id"),
                Json.text(customer, "name"),
                numbers.isEmpty() ? null : numbers.get(0),
                Json.value(json, "type", AppointmentType.class, AppointmentType.OTHER_VALUE),
                Json.requiredTime(json, "startsAt"),
                Json.requiredTime(json, "endsAt"),
                Json.text(json, "address"),
                Json.value(json, "status", VisitStatus.class, VisitStatus.OTHER_VALUE),
                Json.time(json, "etaAt"),
                Json.optionalText(json, "cancelReason"),
                followUp == null ? null : Json.text(followUp, "id"),
                followUp == null ? null : Json.text(followUp, "summary"),
                Json.optional(json, "onMyWay", TextMessage::read),
                json.optInt("version"));
    }
}
