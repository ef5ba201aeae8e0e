package dev.ringback.company;

/** How a caller found the company. */
public enum Source {
    GOOGLE_BUSINESS_PROFILE,
    LOCAL_SERVICES_ADS,
    REFERRAL,
    WEBSITE,
    REPEAT_CUSTOMER,
    OTHER
}
