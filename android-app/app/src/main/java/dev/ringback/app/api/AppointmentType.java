package dev.ringback.app.api;

/** What kind of appointment a visit is. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum AppointmentType {
    ESTIMATE,
    DIAGNOSTIC,
    EMERGENCY,
    MAINTENANCE,
    WARRANTY,
    CALLBACK,
    OTHER_VALUE
}
