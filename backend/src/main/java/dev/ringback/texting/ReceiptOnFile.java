package dev.ringback.texting;

import java.time.Instant;

/** A word of the carrier's as it was first heard. */
record ReceiptOnFile(Instant at, Receipt receipt) {}
