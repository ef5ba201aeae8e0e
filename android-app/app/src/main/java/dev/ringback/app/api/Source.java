package dev.ringback.app.api;

/** How the caller found the company. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Source {
    GOOGLE_BUSINESS_PROFILE,
    LOCAL_SERVICES_ADS,
    REFERRAL,
    WEBSITE,
    REPEAT_CUSTOMER,
    OTHER,
    OTHER_VALUE
}
