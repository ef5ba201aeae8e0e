package dev.ringback.texting;

/** What the carrier answered to a text. */
public sealed interface SendOutcome {

    /** It took it. */
    record Accepted(Receipt receipt) implements SendOutcome {}

    /** It will not take it, now or later. */
    record Refused(String errorCode) implements SendOutcome {}

    /** It will not take it because this number has said STOP. */
    record OptedOut(String errorCode) implements SendOutcome {}

    /** It did not take it now, but may later: too many at once. */
    record Busy(String errorCode) implements SendOutcome {}

    /** The company has no account there, or the account's token is wrong. */
    record NotConfigured() implements SendOutcome {}

    /** The answer was lost: it may have taken it. */
    record Unknown() implements SendOutcome {}
}
