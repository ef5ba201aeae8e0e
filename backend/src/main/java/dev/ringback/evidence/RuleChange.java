package dev.ringback.evidence;

/** What came of a change: whether it was written, and the rules as they now stand. */
record RuleChange(boolean done, RuleSet rules) {}
