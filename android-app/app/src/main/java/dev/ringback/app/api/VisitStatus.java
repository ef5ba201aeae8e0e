package dev.ringback.app.api;

/** Where a visit stands. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum VisitStatus {
    SCHEDULED,
    EN_ROUTE,
    ARRIVED,
    DONE,
    CANCELLED,
    OTHER_VALUE
}
