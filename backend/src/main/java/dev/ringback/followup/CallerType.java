package dev.ringback.followup;

import dev.ringback.company.Urgency;
import dev.ringback.customer.Identity;
import java.util.Set;

/** What kind of caller this is, which tells who looks after them when nobody has claimed it. */
public enum CallerType {
    NEW_LEAD,
    EXISTING_CUSTOMER,
    ACTIVE_JOB_PROBLEM,
    EMERGENCY_REQUEST,
    VENDOR_SPAM_WRONG_NUMBER,
    COMPLEX_QUOTE,
    COMPLAINT;

    private static final Set<Category> BUSINESS = Set.of(Category.VENDOR_MESSAGE, Category.BUSINESS_MESSAGE);

    /** Told by what is known of the caller and the call: the first that fits, the gravest first. */
    static CallerType of(FollowUp it) {
        if (it.urgency() == Urgency.EMERGENCY) {
            return EMERGENCY_REQUEST;
        }
        if (it.review() != null && it.review().reasons().contains(ReviewReason.COMPLAINT)) {
            return COMPLAINT;
        }
        if (BUSINESS.contains(it.category())
                || it.caller().identity() == Identity.VENDOR
                || it.attempts().stream().anyMatch(call -> call.outcome() == CallAttempt.Outcome.WRONG_NUMBER)) {
            return VENDOR_SPAM_WRONG_NUMBER;
        }
        if (it.booking() != null && it.lastContactAt().isAfter(it.booking().at())) {
            return ACTIVE_JOB_PROBLEM;
        }
        if (it.stage() == Stage.ESTIMATE_DETAILS_NEEDED) {
            return COMPLEX_QUOTE;
        }
        return switch (it.caller().identity()) {
            case RETURNING_CUSTOMER, DORMANT_CUSTOMER -> EXISTING_CUSTOMER;
            case OPEN_LEAD, NEW_LEAD, VENDOR, INTERNAL_TEST, BLOCKED, AMBIGUOUS -> NEW_LEAD;
        };
    }
}
