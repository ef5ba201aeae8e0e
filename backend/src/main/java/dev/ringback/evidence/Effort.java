package dev.ringback.evidence;

/**
 * How much it may cost to look for phrases in one text. Honest rules and the longest transcript need a small part of it; whoever makes phrases and texts to
 * keep the server busy gets no more than this, about a second.
 */
final class Effort {

    private static final int MOST_STEPS = 1_500_000;
    private static final int MOST_FINDINGS = 5_000;

    private int steps;
    private int findings;

    void step() {
        steps++;
    }

    void find() {
        findings++;
    }

    boolean isSpent() {
        return steps > MOST_STEPS || findings > MOST_FINDINGS;
    }

    int steps() {
        return steps;
    }
}
