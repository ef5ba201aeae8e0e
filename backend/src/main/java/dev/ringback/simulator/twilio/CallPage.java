package dev.ringback.simulator.twilio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A page of calls in the envelope of Twilio's API of 2010. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CallPage(
        String firstPageUri,
        @Nullable String nextPageUri,
        @Nullable String previousPageUri,
        String uri,
        int page,
        int pageSize,
        int start,
        int end,
        List<CallResource> calls) {

    /** The one page that a simulated account has. */
    static CallPage of(String accountSid, List<CallResource> calls) {
        var uri = "/2010-04-01/Accounts/" + accountSid + "/Calls.json?Page=0";
        return new CallPage(
                uri, null, null, uri, 0, Math.max(50, calls.size()), 0, Math.max(0, calls.size() - 1), calls);
    }
}
