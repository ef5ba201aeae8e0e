package dev.ringback.simulator.twilio;

import org.jspecify.annotations.Nullable;

/** What somebody asks Twilio to send, before anything of it is checked. */
record MessageRequest(
        String to,
        String from,
        String body,
        @Nullable String messagingServiceSid,
        @Nullable String statusCallback) {}
