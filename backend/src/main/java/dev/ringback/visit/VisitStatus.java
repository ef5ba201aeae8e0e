package dev.ringback.visit;

/** Where a visit stands. */
public enum VisitStatus {
    SCHEDULED,
    EN_ROUTE,
    ARRIVED,
    DONE,
    CANCELLED
}
