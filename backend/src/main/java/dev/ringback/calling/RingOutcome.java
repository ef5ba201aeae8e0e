package dev.ringback.calling;

/** What the carrier answered when it was asked to call somebody. */
public sealed interface RingOutcome {

    /** It makes the call. */
    record Accepted(CallReport report) implements RingOutcome {}

    /** It will not make this call, and says why with a code of its own. */
    record Refused(String code) implements RingOutcome {}

    /** The company has no account there, or one that is not accepted. */
    record NotConfigured() implements RingOutcome {}

    /** It makes no call now; trying again may help. */
    record Busy(String code) implements RingOutcome {}

    /** Nobody knows: the answer was lost. */
    record Unknown() implements RingOutcome {}
}
