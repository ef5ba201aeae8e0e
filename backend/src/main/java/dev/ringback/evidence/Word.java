package dev.ringback.evidence;

/**
 * One word as it is compared: folded, and contractions spelled out.
 *
 * @param start where the written word begins; both words of "isn't" stand where it stands
 * @param pause what is heard before it
 */
record Word(String said, int start, int end, Pause pause) {

    enum Pause {
        NONE,
        COMMA,
        STOP
    }
}
