package dev.ringback.visit;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.customer.CustomerId;
import dev.ringback.visit.VisitOutcome.AnothersVisit;
import dev.ringback.visit.VisitOutcome.Done;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitTest {

    private final Visit danas = scheduled("visit-1");

    static Visit scheduled(String id) {
        return new Visit(
                new VisitId(id),
                ID,
                new CustomerId("rosa"),
                DANA,
                AppointmentType.EMERGENCY,
                NINE_AM.plus(Duration.ofHours(1)),
                NINE_AM.plus(Duration.ofHours(3)),
                "4127 N Ashland Ave, Chicago",
                null,
                DAN,
                null,
                0,
                List.of());
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
        var underway = done(danas.enRoute(DANA, 25, NINE_AM));

        assertThat(underway.status()).isEqualTo(VisitStatus.EN_ROUTE);
        assertThat(underway.leg()).isEqualTo(new Leg(1, NINE_AM, 25));
        assertThat(underway.etaAt()).contains(NINE_AM.plus(Duration.ofMinutes(25)));
        assertThat(underway.pendingEvents())
                .singleElement()
                .satisfies(event -> assertThat(((VisitChanged) event).status()).isEqualTo(VisitStatus.EN_ROUTE));
    }

    @Test
    void tappingAgainChangesNothingWhateverTimeItGives() {
        var underway = done(danas.enRoute(DANA, 25, NINE_AM));

        assertThat(done(underway.enRoute(DANA, 40, NINE_AM.plusSeconds(60)))).isSameAs(underway);
    }

    @Test
    void anotherTechnicianDoesNotSetOutForIt() {
        assertThat(danas.enRoute(LUIS, 25, NINE_AM)).isEqualTo(new AnothersVisit(danas));
    }

    @Test
    void anotherTechnicianIsToldEvenWhenSomebodyIsOnTheWay() {
        var underway = done(danas.enRoute(DANA, 25, NINE_AM));

        assertThat(underway.enRoute(LUIS, 25, NINE_AM)).isEqualTo(new AnothersVisit(underway));
    }

    @Test
    void dispatcherAndOwnerSayItForTheTechnician() {
        assertThat(done(danas.enRoute(DAN, 25, NINE_AM)).status()).isEqualTo(VisitStatus.EN_ROUTE);
        assertThat(done(danas.enRoute(OLIVIA, 25, NINE_AM)).status()).isEqualTo(VisitStatus.EN_ROUTE);
    }
}
