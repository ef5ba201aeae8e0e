package dev.ringback.evidence;

/** Why words that a rule found do not count. */
enum Doubt {
    DENIED,
    OVER,
    HYPOTHETICAL,
    ELSEWHERE,
    EXCEPTED
}
