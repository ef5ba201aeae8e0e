package dev.ringback.app.api;

import java.time.Instant;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A text to or from a customer.
 *
 * @param noContactReason why nothing was sent; null unless {@code proof} is NO_CONTACT
 * @param error what the carrier's error means, in words; null without one
 * @param author who of the staff wrote it; null when the customer did, or Ringback by itself
 * @param provedAt when the carrier last said how far it got; null before its first word
 */
public record TextMessage(
        String id,
        Direction direction,
        @Nullable String author,
        String body,
        Proof proof,
        @Nullable NoContactReason noContactReason,
        @Nullable String error,
        @Nullable Instant provedAt,
        Instant createdAt) {

    public static TextMessage read(JSONObject json) {
        var author = json.optJSONObject("author");
        var error = json.optJSONObject("error");
        var receipts = Json.list(json, "receipts", receipt -> Json.requiredTime(receipt, "at"));
        return new TextMessage(
                Json.text(json, "id"),
                Json.value(json, "direction", Direction.class, Direction.OUTBOUND),
                author == null ? null : Json.text(author, "name"),
                Json.text(json, "body"),
                Json.value(json, "proof", Proof.class, Proof.OTHER_VALUE),
                Json.optionalValue(json, "noContactReason", NoContactReason.class, NoContactReason.OTHER_VALUE),
                error == null ? null : Json.text(error, "explanation"),
                receipts.isEmpty() ? null : receipts.get(receipts.size() - 1),
                Json.requiredTime(json, "createdAt"));
    }
}
