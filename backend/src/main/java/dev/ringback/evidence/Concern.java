package dev.ringback.evidence;

/**
 * Words a person should look at.
 *
 * @param words exactly what stands in the text from {@code start} up to {@code end}
 * @param rule the id of the rule that found them
 */
public record Concern(ConcernKind kind, String words, int start, int end, String rule) {}
