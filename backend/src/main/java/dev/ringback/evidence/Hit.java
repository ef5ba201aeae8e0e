package dev.ringback.evidence;

import dev.ringback.company.Urgency;

/**
 * Words that make something urgent.
 *
 * @param words exactly what stands in the text from {@code start} up to {@code end}
 * @param rule the id of the rule that found them
 */
public record Hit(Urgency urgency, String words, int start, int end, String rule) {}
