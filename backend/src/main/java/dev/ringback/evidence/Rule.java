package dev.ringback.evidence;

import java.util.List;

/**
 * A few ways to say one thing, and what it means. The phrases are written in the language of {@link Phrase}.
 *
 * @param id the same for as long as the rule exists
 * @param exceptions phrases that contain the words and mean something else: a "smoke detector" is no smoke
 */
record Rule(String id, String title, Trade trade, Meaning meaning, List<String> phrases, List<String> exceptions) {

    Rule {
        phrases = List.copyOf(phrases);
        exceptions = List.copyOf(exceptions);
    }
}
