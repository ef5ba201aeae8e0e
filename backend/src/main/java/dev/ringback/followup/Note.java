package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Instant;

/** Something a member wants colleagues to know. */
public record Note(String id, Instant at, Member member, String text) {}
