package dev.ringback.visit;

/** What kind of appointment a visit is. */
public enum AppointmentType {
    ESTIMATE,
    DIAGNOSTIC,
    EMERGENCY,
    MAINTENANCE,
    WARRANTY,
    CALLBACK
}
