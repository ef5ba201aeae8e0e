package dev.ringback.visit;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.Member;
import dev.ringback.visit.VisitOutcome.AnothersVisit;
import dev.ringback.visit.VisitOutcome.Done;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Visit danas = scheduled("visit-1");

    /** Dana's, at Rosa's, at ten. */
    static Visit scheduled(String id) {
        return scheduled(id, DANA, "rosa", NINE_AM.plus(Duration.ofHours(1)));
    }

    static Visit scheduled(String id, Member technician, String customer, Instant startsAt) {
        return new Visit(
                new VisitId(id),
                technician.company(),
                new CustomerId(customer),
                technician,
                AppointmentType.EMERGENCY,
                startsAt,
                startsAt.plus(Duration.ofHours(2)),
                "4127 N Ashland Ave, Chicago",
                null,
                DAN,
                NINE_AM.minus(Duration.ofDays(1)),
                VisitStatus.SCHEDULED,
                null,
                startsAt,
                List.of(),
                null,
                0,
                List.of());
    }

    /** A tap that is heard at once. */
    static Tap at(Instant tapped) {
        return new Tap(tapped, tapped);
    }

    private static Visit done(VisitOutcome outcome) {
        if (outcome instanceof Done(var visit)) {
            return visit;
        }
        throw new AssertionError("Refused: " + outcome);
    }

    @Test
    void itIsScheduledUntilSomebodySetsOut() {
        assertThat(danas.status()).isEqualTo(VisitStatus.SCHEDULED);
        assertThat(danas.etaAt()).isEmpty();
    }

    @Test
    void theTechnicianSetsOutAndSaysWhenTheyArrive() {
        var underway = done(danas.enRoute(DANA, 25, at(NINE_AM)));

        assertThat(underway.status()).isEqualTo(VisitStatus.EN_ROUTE);
        assertThat(underway.leg()).isEqualTo(new Leg(1, NINE_AM, 25));
        assertThat(underway.etaAt()).contains(NINE_AM.plus(Duration.ofMinutes(25)));
        assertThat(underway.pendingEvents())
                .singleElement()
                .satisfies(event -> assertThat(((VisitChanged) event).status()).isEqualTo(VisitStatus.EN_ROUTE));
    }

    @Test
    void tappingAgainChangesNothingWhateverTimeItGives() {
        var underway = done(danas.enRoute(DANA, 25, at(NINE_AM)));

        assertThat(done(underway.enRoute(DANA, 40, at(NINE_AM.plusSeconds(60)))))
                .isSameAs(underway);
    }

    @Test
    void aTapMadeWithoutSignalCountsFromWhenItWasMade() {
        var heard = NINE_AM.plusSeconds(1200);

        var underway = done(danas.enRoute(DANA, 25, new Tap(NINE_AM, heard)));

        assertThat(underway.leg()).isEqualTo(new Leg(1, NINE_AM, 25));
        assertThat(underway.etaAt()).contains(NINE_AM.plus(Duration.ofMinutes(25)));
        assertThat(underway.pendingEvents()).singleElement().satisfies(event -> {
            assertThat(event.at()).isEqualTo(heard);
            assertThat(((VisitChanged) event).happenedAt()).isEqualTo(NINE_AM);
        });
    }

    @Test
    void aWholeVisitHeardLateAndInOrderIsAccepted() {
        var heard = NINE_AM.plus(Duration.ofHours(3));

        var underway = done(danas.enRoute(DANA, 25, new Tap(NINE_AM, heard)));
        var there = done(underway.arrive(DANA, new Tap(NINE_AM.plusSeconds(1500), heard)));
        var done = done(there.complete(DANA, new Tap(NINE_AM.plusSeconds(6000), heard)));

        assertThat(done.status()).isEqualTo(VisitStatus.DONE);
        assertThat(done.pendingEvents())
                .extracting(it -> ((VisitChanged) it).happenedAt())
                .containsExactly(NINE_AM, NINE_AM.plusSeconds(1500), NINE_AM.plusSeconds(6000));
    }

    @Test
    void theSameTapHeardAgainAfterTurningRoundStartsNoLeg() {
        var back = done(done(danas.enRoute(DANA, 25, at(NINE_AM))).turnBack(DANA, at(NINE_AM.plusSeconds(60))));

        assertThat(done(back.enRoute(DANA, 25, new Tap(NINE_AM, NINE_AM.plusSeconds(600)))))
                .isSameAs(back);
    }

    @Test
    void anotherTechnicianDoesNotSetOutForIt() {
        assertThat(danas.enRoute(LUIS, 25, at(NINE_AM))).isEqualTo(new AnothersVisit(danas));
    }

    @Test
    void anotherTechnicianIsToldEvenWhenSomebodyIsOnTheWay() {
        var underway = done(danas.enRoute(DANA, 25, at(NINE_AM)));

        assertThat(underway.enRoute(LUIS, 25, at(NINE_AM))).isEqualTo(new AnothersVisit(underway));
    }

    @Test
    void dispatcherAndOwnerSayItForTheTechnician() {
        assertThat(done(danas.enRoute(DAN, 25, at(NINE_AM))).status()).isEqualTo(VisitStatus.EN_ROUTE);
        assertThat(done(danas.enRoute(OLIVIA, 25, at(NINE_AM))).status()).isEqualTo(VisitStatus.EN_ROUTE);
    }

    @Test
    void whoTurnedRoundAndSetsOutAgainIsOnAnotherLeg() {
        var underway = done(danas.enRoute(DANA, 25, at(NINE_AM)));
        var back = done(underway.turnBack(DANA, at(NINE_AM.plusSeconds(60))));

        var again = done(back.enRoute(DANA, 40, at(NINE_AM.plusSeconds(600))));

        assertThat(back.status()).isEqualTo(VisitStatus.SCHEDULED);
        assertThat(back.expectedAt()).isEqualTo(danas.startsAt());
        assertThat(again.leg()).isEqualTo(new Leg(2, NINE_AM.plusSeconds(600), 40));
    }

    @Test
    void aTapThatIsHeardAfterTheArrivalChangesNothing() {
        var there = done(done(danas.enRoute(DANA, 25, at(NINE_AM))).arrive(DANA, at(NINE_AM.plusSeconds(1500))));

        assertThat(done(there.enRoute(DANA, 25, at(NINE_AM.plusSeconds(1600))))).isSameAs(there);
        assertThat(done(there.arrive(DANA, at(NINE_AM.plusSeconds(1600))))).isSameAs(there);
        assertThat(there.turnBack(DANA, at(NINE_AM))).isInstanceOf(VisitOutcome.NotPossible.class);
    }

    @Test
    void whatIsDoneIsNotCancelledAndWhatIsCancelledIsNotDone() {
        var done = done(danas.complete(DANA, at(NINE_AM)));
        var cancelled = done(danas.cancel("The customer called it off.", NINE_AM));

        assertThat(done.cancel("Too late", NINE_AM)).isInstanceOf(VisitOutcome.NotPossible.class);
        assertThat(cancelled.status()).isEqualTo(VisitStatus.CANCELLED);
        assertThat(cancelled.cancelReason()).isEqualTo("The customer called it off.");
        assertThat(cancelled.enRoute(DANA, 25, at(NINE_AM))).isInstanceOf(VisitOutcome.NotPossible.class);
        assertThat(cancelled.arrive(DANA, at(NINE_AM))).isInstanceOf(VisitOutcome.NotPossible.class);
        assertThat(cancelled.complete(DANA, at(NINE_AM))).isInstanceOf(VisitOutcome.NotPossible.class);
        assertThat(done(cancelled.cancel("Again", NINE_AM))).isSameAs(cancelled);
    }

    @Test
    void whatIsLaterByTheThresholdThanTheCustomerExpectsIsADelay() {
        var underway = done(danas.enRoute(DANA, 25, at(NINE_AM)));
        var eta = NINE_AM.plus(Duration.ofMinutes(25));

        var late = done(underway.delayed(eta.plus(QUARTER), DelaySource.GPS, null, QUARTER, NINE_AM));

        assertThat(late.delays()).containsExactly(new Delay(1, NINE_AM, eta, eta.plus(QUARTER), DelaySource.GPS, null));
        assertThat(late.expectedAt()).isEqualTo(eta.plus(QUARTER));
        assertThat(late.etaAt()).contains(eta.plus(QUARTER));
        assertThat(late.pendingEvents()).last().isInstanceOf(VisitDelayed.class);
    }

    @Test
    void whatIsLaterByLessOrWasReportedBeforeIsNone() {
        var late = done(danas.delayed(danas.startsAt().plus(QUARTER), DelaySource.GPS, null, QUARTER, NINE_AM));

        assertThat(done(danas.delayed(
                        danas.startsAt().plus(QUARTER).minusSeconds(1), DelaySource.GPS, null, QUARTER, NINE_AM)))
                .isSameAs(danas);
        assertThat(done(late.delayed(danas.startsAt().plus(QUARTER), DelaySource.TRAFFIC, null, QUARTER, NINE_AM)))
                .isSameAs(late);
        assertThat(done(late.delayed(
                                danas.startsAt().plus(QUARTER).plus(QUARTER), DelaySource.GPS, null, QUARTER, NINE_AM))
                        .delays())
                .hasSize(2);
    }

    @Test
    void nobodyIsDelayedWhoIsThere() {
        var there = done(danas.arrive(DANA, at(NINE_AM)));

        assertThat(there.delayed(danas.endsAt(), DelaySource.TECHNICIAN, DANA, QUARTER, NINE_AM))
                .isInstanceOf(VisitOutcome.NotPossible.class);
    }
}
