package dev.ringback.simulator.twilio;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A text as Twilio's REST API shows it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MessageResource(
        String accountSid,
        String apiVersion,
        String body,
        String dateCreated,
        @Nullable String dateSent,
        String dateUpdated,
        String direction,
        @Nullable Integer errorCode,
        @Nullable String errorMessage,
        String from,
        @Nullable String messagingServiceSid,
        String numMedia,
        String numSegments,
        @Nullable String price,
        String priceUnit,
        String sid,
        String status,
        Map<String, String> subresourceUris,
        String to,
        String uri) {

    static MessageResource of(SimulatedMessage message) {
        var path = "/2010-04-01/Accounts/" + message.accountSid() + "/Messages/" + message.sid();
        return new MessageResource(
                message.accountSid(),
                "2010-04-01",
                message.body(),
                TwilioDates.write(message.createdAt()),
                message.sentAt() == null ? null : TwilioDates.write(message.sentAt()),
                TwilioDates.write(message.updatedAt()),
                message.direction(),
                message.errorCode(),
                null,
                message.from(),
                message.messagingServiceSid(),
                "0",
                String.valueOf(Segments.of(message.body())),
                null,
                "USD",
                message.sid(),
                message.status(),
                Map.of("media", path + "/Media.json"),
                message.to().e164(),
                path + ".json");
    }
}
