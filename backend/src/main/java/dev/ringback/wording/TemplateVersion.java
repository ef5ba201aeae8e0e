package dev.ringback.wording;

import dev.ringback.kernel.Member;
import java.time.Instant;

/**
 * One wording that a company gave a kind of text.
 *
 * @param number 1 for the first
 */
record TemplateVersion(int number, String wording, Member by, Instant at) {}
