package dev.ringback.customer;

/** Whether a person has approved somebody as a customer. */
public enum Standing {
    LEAD,
    CUSTOMER,
    REJECTED
}
