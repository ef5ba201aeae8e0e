package dev.ringback.push;

/** What the push service answered. */
public sealed interface PushOutcome {

    /** It took the message. */
    record Accepted(String providerId) implements PushOutcome {}

    /** The app is gone from that phone, or its token was replaced. */
    record Unregistered() implements PushOutcome {}

    /** It took nothing; trying again may help, or never will. */
    record Failed(String reason, boolean worthRetrying) implements PushOutcome {}
}
