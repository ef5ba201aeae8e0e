package dev.ringback.guessing;

/** What becomes of a guess. */
public enum Verdict {
    RIGHT,
    WRONG,
    /** It was not looked at: too many before it were wrong. */
    TOO_MANY,
    /** It was not looked at: too many others wait to be. */
    TOO_BUSY
}
