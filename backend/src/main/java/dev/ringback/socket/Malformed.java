package dev.ringback.socket;

/** Something was said that is no message of the protocol. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String why) {
        super(why);
    }
}
