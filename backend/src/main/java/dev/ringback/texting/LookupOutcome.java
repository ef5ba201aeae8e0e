package dev.ringback.texting;

/** What the carrier's own list says of a text. */
public sealed interface LookupOutcome {

    record Found(Receipt receipt) implements LookupOutcome {}

    record NotFound() implements LookupOutcome {}

    /** Something was sent to the number meanwhile, and nobody can tell whether it was this text. */
    record Doubtful() implements LookupOutcome {}

    /** The list could not be read. */
    record Unreachable() implements LookupOutcome {}
}
