package dev.ringback.calling;

/** What the carrier's own list says of a call. */
public sealed interface CallLookup {

    record Found(CallReport report) implements CallLookup {}

    record NotFound() implements CallLookup {}

    /** The list could not be read. */
    record Unreachable() implements CallLookup {}
}
