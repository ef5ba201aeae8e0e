package dev.ringback.customer;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.customer;
import static dev.ringback.customer.CustomerSamples.lastWorkedFor;
import static dev.ringback.customer.CustomerSamples.lead;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller is to the company. Dormant, at Northside, is who had no job for a year and a half. */
class IdentityTest {

    private static Identity identity(Customer customer, Instant at) {
        return customer.relation().identity(COMPANY, at);
    }

    @Test
    void aLeadIsOpenUntilAPersonDecides() {
        var lead = lead("rosa", "Rosa", ROSA);

        assertThat(identity(lead, NINE_AM)).isEqualTo(Identity.NEW_LEAD);
        assertThat(identity(lead, NINE_AM.plusMillis(1))).isEqualTo(Identity.OPEN_LEAD);
        assertThat(identity(lead.approved(null, null, DAN, NINE_AM), NINE_AM)).isEqualTo(Identity.RETURNING_CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource({"VENDOR,VENDOR", "SPAM,VENDOR", "WRONG_NUMBER,OPEN_LEAD", "NOT_A_FIT,OPEN_LEAD"})
    void whoWasRejectedIsWhatTheReasonSays(Rejection.Reason reason, Identity identity) {
        assertThat(identity(lead("rosa", "Rosa", ROSA).rejected(reason, null, DAN, NINE_AM), NINE_AM))
                .isEqualTo(identity);
    }

    // 18 months on Chicago's calendar; the last is the day, or the last of the month, at the same time of day.
    @ParameterizedTest
    @CsvSource({
        // Winter time there, summer time here: nine o'clock is nine o'clock.
        "2025-01-15T09:00:00-06:00, 2026-07-15T09:00:00-05:00",
        "2024-07-15T09:00:00-05:00, 2026-01-15T09:00:00-06:00",
        // No 31st in February, and no 29th in most years.
        "2024-08-31T12:00:00-05:00, 2026-02-28T12:00:00-06:00",
        "2026-08-29T12:00:00-05:00, 2028-02-29T12:00:00-06:00",
        "2024-02-29T12:00:00-06:00, 2025-08-29T12:00:00-05:00",
        // Two in the morning does not exist on that day: the clock goes from two to three.
        "2024-09-08T02:30:00-05:00, 2026-03-08T03:30:00-05:00"
    })
    void aCustomerIsDormantTheMomentAfterTheMonthsAreOver(ZonedDateTime lastJob, ZonedDateTime over) {
        var customer = lastWorkedFor(lastJob.toInstant());

        assertThat(identity(customer, over.toInstant())).isEqualTo(Identity.RETURNING_CUSTOMER);
        assertThat(identity(customer, over.toInstant().plusMillis(1))).isEqualTo(Identity.DORMANT_CUSTOMER);
    }

    @Test
    void aFreshApprovalIsNotDormantThoughTheJobWasLongAgo() {
        var longAgo = Instant.parse("2020-05-05T15:00:00Z");

        assertThat(identity(customer("rosa", "Rosa", ROSA).hadJob(longAgo, NINE_AM), NINE_AM.plusSeconds(60)))
                .isEqualTo(Identity.RETURNING_CUSTOMER);
    }

    @Test
    void aVisitToComeKeepsACustomerAwake() {
        assertThat(identity(lastWorkedFor(NINE_AM.plusSeconds(3_600)), NINE_AM)).isEqualTo(Identity.RETURNING_CUSTOMER);
    }
}
