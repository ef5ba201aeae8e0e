package dev.ringback.customer;

import static java.time.temporal.ChronoUnit.MILLIS;

import dev.ringback.company.Company;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to the company.
 *
 * @param rejection when a person last rejected them; still known after they became a lead again
 * @param since when they first got in touch
 * @param customerSince when a person made them a customer; null while nobody has
 * @param lastJobAt when the last work for them began, or is to begin; null when there was none
 */
record Relation(
        Standing standing,
        @Nullable Rejection rejection,
        Instant since,
        @Nullable Instant customerSince,
        @Nullable Instant lastJobAt) {

    static Relation lead(Instant since) {
        return new Relation(Standing.LEAD, null, since, null, null);
    }

    Relation approved(Instant at) {
        return standing == Standing.CUSTOMER ? this : new Relation(Standing.CUSTOMER, rejection, since, at, lastJobAt);
    }

    Relation rejected(Rejection why) {
        return new Relation(Standing.REJECTED, why, since, customerSince, lastJobAt);
    }

    /** Somebody who was no customer this time may be one the next time they get in touch. */
    Relation inTouchAgain() {
        return standing == Standing.REJECTED && !isRejectedForGood()
                ? new Relation(Standing.LEAD, rejection, since, customerSince, lastJobAt)
                : this;
    }

    /** Learns of a job. Earlier ones told later change nothing. */
    Relation hadJob(Instant at) {
        return lastJobAt != null && !at.isAfter(lastJobAt)
                ? this
                : new Relation(standing, rejection, since, customerSince, at);
    }

    /** What two are who turned out to be one: a customer when either is, else what this one is. */
    Relation and(Relation other) {
        return new Relation(
                other.standing == Standing.CUSTOMER ? Standing.CUSTOMER : standing,
                rejection == null ? other.rejection : rejection,
                since.isBefore(other.since) ? since : other.since,
                Stream.of(customerSince, other.customerSince)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Stream.of(lastJobAt, other.lastJobAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    Identity identity(Company company, Instant at) {
        return switch (standing) {
            // However often and by however many their first contact is told, they are new to it.
            case LEAD -> since.isBefore(at.truncatedTo(MILLIS)) ? Identity.OPEN_LEAD : Identity.NEW_LEAD;
            case REJECTED -> isRejectedForGood() ? Identity.VENDOR : Identity.OPEN_LEAD;
            case CUSTOMER -> isDormant(company, at) ? Identity.DORMANT_CUSTOMER : Identity.RETURNING_CUSTOMER;
        };
    }

    private boolean isRejectedForGood() {
        return rejection != null && rejection.reason().isForGood();
    }

    /** Months are counted on the company's own calendar: to the same day and time, or to the month's last day. */
    private boolean isDormant(Company company, Instant at) {
        return Stream.of(since, customerSince, lastJobAt)
                .filter(Objects::nonNull)
                .allMatch(it -> it.atZone(company.hours().zone())
                        .plusMonths(company.policy().dormantAfterMonths())
                        .toInstant()
                        .isBefore(at));
    }
}
