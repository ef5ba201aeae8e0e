package dev.ringback.simulator.twilio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A page of messages in the envelope of Twilio's API of 2010. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MessagePage(
        String firstPageUri,
        @Nullable String nextPageUri,
        @Nullable String previousPageUri,
        String uri,
        int page,
        int pageSize,
        int start,
        int end,
        List<MessageResource> messages) {}
