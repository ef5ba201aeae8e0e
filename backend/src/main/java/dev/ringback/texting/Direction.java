package dev.ringback.texting;

/** Whether the customer or the company wrote a text. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
