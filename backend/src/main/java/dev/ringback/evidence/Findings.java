package dev.ringback.evidence;

import java.util.List;

/** What a rulebook makes of a text: the reading, and what it found and left out, with the reason. */
record Findings(Reading reading, List<Ignored> ignored) {}
