package dev.ringback.company;

import dev.ringback.kernel.Member;
import java.time.Instant;

/**
 * One setting that somebody changed.
 *
 * @param version of the settings that the change made
 * @param setting its name in the schema
 * @param before what it was, as people read it
 */
public record SettingsChange(long version, Instant at, Member by, String setting, String before, String after) {}
