package dev.ringback.consent;

import static dev.ringback.Northside.CHICAGO;
import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.company.Purpose.ON_MY_WAY;
import static dev.ringback.company.Purpose.REPLY;
import static dev.ringback.company.Purpose.SERVICE_NOTICE;
import static dev.ringback.consent.ConsentSamples.call;
import static dev.ringback.consent.ConsentSamples.grant;
import static dev.ringback.consent.ConsentSamples.stop;
import static dev.ringback.consent.ConsentSamples.texting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.company.QuietHours;
import dev.ringback.company.QuietHours.Then;
import dev.ringback.consent.Verdict.Allowed;
import dev.ringback.consent.Verdict.Deferred;
import dev.ringback.consent.Verdict.Refused;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Rosa of Chicago allows all texts, but not at all times. */
class QuietRecipientTest {

    private static final Instant EVENING = chicago("2026-11-16T22:00:00");
    private static final Instant MORNING = chicago("2026-11-17T08:00:00");
    private static final ConsentEntry ALL = grant("form/1", null, chicago("2026-01-05T10:00:00"));
    private static final Company REFUSING =
            texting(new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), Then.REFUSE), true);

    private final ConsentService consent = ConsentLedgerInMemory.service();

    QuietRecipientTest() {
        consent.record(ALL);
    }

    private static Instant chicago(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    private Verdict canText(Purpose purpose, Instant at) {
        return canText(COMPANY, ROSA, null, purpose, at);
    }

    private Verdict canText(
            Company company, PhoneNumber number, @Nullable String address, Purpose purpose, Instant at) {
        return consent.canText(company, new Recipient(number, address), purpose, at, contact -> false);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ON_MY_WAY", "MARKETING"})
    void atNightATextWaitsForTheMorning(Purpose purpose) {
        assertThat(canText(purpose, EVENING)).isEqualTo(new Deferred(MORNING, List.of(ALL)));
        assertThat(canText(purpose, MORNING.minusMillis(1))).isEqualTo(new Deferred(MORNING, List.of(ALL)));
        assertThat(canText(purpose, MORNING)).isEqualTo(new Allowed(List.of(ALL)));
        assertThat(canText(purpose, chicago("2026-11-16T20:59:59"))).isEqualTo(new Allowed(List.of(ALL)));
        assertThat(canText(purpose, chicago("2026-11-16T21:00:00"))).isInstanceOf(Deferred.class);
    }

    @Test
    void whoeverWaitsForTheTechnicianIsToldAtAnyTime() {
        assertThat(canText(ON_MY_WAY, EVENING)).isEqualTo(new Allowed(List.of(ALL)));
    }

    @Test
    void whereTextsDoNotWaitTheyAreRefused() {
        assertThat(canText(REFUSING, ROSA, null, SERVICE_NOTICE, EVENING))
                .isEqualTo(new Refused(Refusal.QUIET_HOURS, List.of(ALL)));
    }

    @Test
    void aCompanyWithoutQuietHoursTextsAtAnyTime() {
        assertThat(canText(texting(null, true), ROSA, null, SERVICE_NOTICE, EVENING))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void whoMayNotBeTextedAtAllIsNotDeferred() {
        consent.record(stop("text/1", EVENING.minusSeconds(60)));

        assertThat(canText(REPLY, EVENING))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.reason()).isEqualTo(Refusal.OPTED_OUT));
    }

    @Test
    void whoGotInTouchDuringTheNightIsAnsweredDuringTheNight() {
        consent.record(call("call/1", EVENING.minusSeconds(600)));

        assertThat(canText(REPLY, EVENING)).isInstanceOf(Allowed.class);
        assertThat(canText(REFUSING, ROSA, null, REPLY, EVENING)).isInstanceOf(Allowed.class);
        assertThat(canText(REPLY, MORNING.minusSeconds(1))).isInstanceOf(Allowed.class);
        assertThat(canText(SERVICE_NOTICE, EVENING)).isInstanceOf(Deferred.class);
        assertThat(canText(REPLY, chicago("2026-11-17T21:00:00"))).isInstanceOf(Deferred.class);
    }

    @Test
    void whoGotInTouchBeforeTheNightIsAnsweredInTheMorning() {
        consent.record(call("call/1", chicago("2026-11-16T20:59:59")));

        assertThat(canText(REPLY, EVENING)).isEqualTo(new Deferred(MORNING, List.of(ALL)));
    }

    @Test
    void theirAddressTellsTheTimeBeforeTheirNumber() {
        var halfPastEight = chicago("2026-11-17T08:30:00");

        assertThat(canText(COMPANY, ROSA, "1 Bay St, San Diego, CA 92101", SERVICE_NOTICE, halfPastEight))
                .isEqualTo(new Deferred(chicago("2026-11-17T10:00:00"), List.of(ALL)));
        assertThat(canText(COMPANY, ROSA, "somewhere", SERVICE_NOTICE, halfPastEight))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void whereTheyMayBeInTwoZonesItMustBeDayInBoth() {
        assertThat(canText(COMPANY, ROSA, "Pensacola, Florida", SERVICE_NOTICE, chicago("2026-11-16T20:30:00")))
                .isEqualTo(new Deferred(MORNING, List.of(ALL)));
    }

    @Test
    void whereItIsNeverDayInAllOfThemItIsRefused() {
        var nearlyAlways = texting(new QuietHours(LocalTime.of(8, 1), LocalTime.of(8, 0), Then.WAIT), true);

        assertThat(canText(nearlyAlways, ROSA, "Austin, TX", SERVICE_NOTICE, EVENING))
                .isEqualTo(new Refused(Refusal.QUIET_HOURS, List.of(ALL)));
    }
}
