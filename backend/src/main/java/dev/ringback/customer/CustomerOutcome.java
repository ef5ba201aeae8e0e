package dev.ringback.customer;

/** What came of something a person wanted to do with a customer. */
sealed interface CustomerOutcome {

    /** It is as they wanted, now or already before. */
    record Done(Customer customer) implements CustomerOutcome {}

    /** Somebody has changed the customer since the version they had seen. */
    record ChangedMeanwhile(Customer customer) implements CustomerOutcome {}

    /** The customer is in no state for it. */
    record NotPossible(Customer customer, String field, String why) implements CustomerOutcome {}

    /** This company has no such customer. */
    record NoSuchCustomer(String field) implements CustomerOutcome {}
}
