package dev.ringback.app.session;

/** What stands at an address that somebody typed or scanned. */
public sealed interface ServerCheck {

    /** A Ringback server; {@code address} is how it is reached, without a slash at the end. */
    record Found(String address, String authorizationEndpoint, String tokenEndpoint) implements ServerCheck {}

    /** Nothing that could be an address. */
    record NotAnAddress() implements ServerCheck {}

    /** Only https is safe; http is for trying things out on this very machine. */
    record NotSecure() implements ServerCheck {}

    /** Something else answers there. */
    record NotRingback() implements ServerCheck {}

    /** Nobody answers there. */
    record NoAnswer() implements ServerCheck {}
}
