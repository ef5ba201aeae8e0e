package dev.ringback.evidence;

/** Words that a rule found and that do not count, and why. */
record Ignored(Doubt reason, String words, int start, int end, String rule) {}
