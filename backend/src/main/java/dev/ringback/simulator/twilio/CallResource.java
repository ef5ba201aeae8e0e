package dev.ringback.simulator.twilio;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A call as Twilio's REST API shows it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CallResource(
        String sid,
        String accountSid,
        String apiVersion,
        String from,
        String to,
        String status,
        String direction,
        String dateCreated,
        String dateUpdated,
        String startTime,
        @Nullable String endTime,
        @Nullable String duration,
        String uri) {

    static CallResource of(SimulatedCall call) {
        var start = TwilioDates.write(call.startedAt());
        var end = call.endedAt() == null ? null : TwilioDates.write(call.endedAt());
        return new CallResource(
                call.sid(),
                call.accountSid(),
                "2010-04-01",
                call.from(),
                call.to().e164(),
                call.status(),
                call.direction(),
                start,
                end == null ? start : end,
                start,
                end,
                end == null ? null : String.valueOf(call.seconds()),
                "/2010-04-01/Accounts/" + call.accountSid() + "/Calls/" + call.sid() + ".json");
    }
}
