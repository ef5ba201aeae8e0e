package dev.ringback.followup;

import java.time.Instant;

/** What somebody has promised to do next, and by when. */
public record NextAction(String text, Instant dueAt) {}
