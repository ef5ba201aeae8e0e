package dev.ringback.app.api;

/** What somebody is in their company. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Role {
    OWNER,
    DISPATCHER,
    TECHNICIAN,
    PARTNER,
    OTHER_VALUE
}
