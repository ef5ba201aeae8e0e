package dev.ringback.followup;

import java.time.Instant;

/** The record behind the word "booked". */
public record Booking(String visitId, Instant at) {}
