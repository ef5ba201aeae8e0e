package dev.ringback.customer;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OFFICE;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.Northside.TEST_PHONE;
import static dev.ringback.customer.CustomerSamples.customer;
import static dev.ringback.customer.CustomerSamples.lastWorkedFor;
import static dev.ringback.customer.CustomerSamples.lead;
import static dev.ringback.customer.CustomerSamples.unnamed;
import static dev.ringback.customer.CustomerSamples.wellKnown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.customer.Match.Candidate;
import dev.ringback.customer.Match.Outcome;
import dev.ringback.customer.Match.Reason;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whose number a caller's is. */
class RecognitionTest {

    private static final PhoneNumber OTHER = new PhoneNumber("+13125550177");

    private final CustomerRoom room = new CustomerRoom();

    private static Candidate candidate(String id, Reason reason) {
        return new Candidate(new CustomerId(id), reason);
    }

    @Test
    void anUnknownNumberMakesALead() {
        var first = room.call(ROSA);
        var toldAgain = room.call(ROSA);
        room.clock.passes(Duration.ofSeconds(1));
        var second = room.call(ROSA);

        assertThat(first.identity()).isEqualTo(Identity.NEW_LEAD);
        assertThat(first.match()).isEqualTo(Match.NONE);
        assertThat(first.customer()).map(Customer::standing).contains(Standing.LEAD);
        assertThat(toldAgain.identity()).isEqualTo(Identity.NEW_LEAD);
        assertThat(second.identity()).isEqualTo(Identity.OPEN_LEAD);
        assertThat(second.match().outcome()).isEqualTo(Outcome.EXACT);
        assertThat(second.customer()).isEqualTo(first.customer());
    }

    @Test
    void sixteenCallsAtOnceOfAnUnknownNumberMakeOneLead() throws InterruptedException, ExecutionException {
        var recognised =
                Together.run(16, i -> room.service.recognise(COMPANY, ROSA, i % 2 == 0 ? "Rosa Lind" : null, NINE_AM));

        assertThat(room.owners(ROSA)).hasSize(1);
        assertThat(recognised)
                .extracting(it -> it.customer().orElseThrow().id())
                .containsOnly(new CustomerId(room.owners(ROSA).getFirst()));
        assertThat(room.present(room.owners(ROSA).getFirst()).name()).isEqualTo("Rosa Lind");
    }

    @Test
    void aCustomerReturnsAndAfterYearsIsDormant() {
        room.with(lastWorkedFor(NINE_AM));

        assertThat(room.call(ROSA).identity()).isEqualTo(Identity.RETURNING_CUSTOMER);
        room.clock.passes(Duration.ofDays(600));
        assertThat(room.call(ROSA).identity()).isEqualTo(Identity.DORMANT_CUSTOMER);
        room.service.hadJob(ID, new CustomerId("rosa"), room.clock.instant());
        assertThat(room.call(ROSA).identity()).isEqualTo(Identity.RETURNING_CUSTOMER);
    }

    @Test
    void aSharedNumberIsNobodysUntilAPersonAsks() {
        room.with(customer("rosa", "Rosa Lind", ROSA), lead("henry", "Henry", HENRY, ROSA));

        var recognised = room.call(ROSA);

        assertThat(recognised.identity()).isEqualTo(Identity.AMBIGUOUS);
        assertThat(recognised.customer()).isEmpty();
        assertThat(recognised.match().outcome()).isEqualTo(Outcome.POSSIBLE);
        assertThat(recognised.match().candidates())
                .containsExactlyInAnyOrder(
                        candidate("rosa", Reason.SHARED_NUMBER), candidate("henry", Reason.SHARED_NUMBER));
    }

    @Test
    void theCompanysOwnNumbersMakeNobody() {
        for (var number : List.of(MAIN_NUMBER, OFFICE, TEST_PHONE)) {
            assertThat(room.call(number))
                    .isEqualTo(new Recognised(Identity.INTERNAL_TEST, Optional.empty(), Match.NONE));
            assertThat(room.owners(number)).isEmpty();
        }
    }

    @Test
    void aWithheldNumberMakesNobody() {
        room.with(customer("rosa", "Rosa Lind", ROSA));

        var recognised = room.service.recognise(COMPANY, null, "rosa  LIND", NINE_AM);

        assertThat(recognised.identity()).isEqualTo(Identity.BLOCKED);
        assertThat(recognised.customer()).isEmpty();
        assertThat(recognised.match())
                .isEqualTo(new Match(Outcome.POSSIBLE, List.of(candidate("rosa", Reason.SAME_NAME))));
        assertThat(room.customers.findByName(ID, "Rosa Lind")).hasSize(1);
    }

    @Test
    void aVendorIsRecognisedAndNotIntroducedAnew() {
        room.with(lead("pipes", "Pipes Inc", ROSA).rejected(Rejection.Reason.VENDOR, null, DAN, NINE_AM));

        var recognised = room.call(ROSA);

        assertThat(recognised.identity()).isEqualTo(Identity.VENDOR);
        assertThat(recognised.customer()).map(Customer::standing).contains(Standing.REJECTED);
    }

    @Test
    void whoWasNoFitIsAnOpenLeadAgainAndStoredAsOne() {
        room.with(lead("rosa", "Rosa", ROSA).rejected(Rejection.Reason.NOT_A_FIT, "A pool", DAN, NINE_AM));

        room.clock.passes(Duration.ofSeconds(1));
        assertThat(room.call(ROSA).identity()).isEqualTo(Identity.OPEN_LEAD);
        assertThat(room.stored("rosa").standing()).isEqualTo(Standing.LEAD);
        assertThat(room.stored("rosa").relation().rejection()).isNotNull();
    }

    @Test
    void whoeverIsOnlyANumberIsIntroduced() {
        room.with(unnamed("rosa", ROSA));

        room.service.recognise(COMPANY, ROSA, "Rosa Lind", NINE_AM);

        assertThat(room.stored("rosa").name()).isEqualTo("Rosa Lind");
    }

    @Nested
    class WithoutAKnownNumber {

        private Match match(@Nullable String name, @Nullable String address, @Nullable String email, boolean withheld) {
            return room.service
                    .match(
                            COMPANY,
                            new CallerDescription(
                                    withheld ? null : HENRY,
                                    name,
                                    address,
                                    email == null ? null : new EmailAddress(email)))
                    .match();
        }

        @Test
        void lookingMakesNobody() {
            assertThat(match("Henry", null, null, false)).isEqualTo(Match.NONE);
            assertThat(room.owners(HENRY)).isEmpty();
        }

        @Test
        void anEmailAddressIsEnough() {
            room.with(wellKnown("rosa", ROSA));

            assertThat(match(null, null, "rosa@lind.example", false).candidates())
                    .containsExactly(candidate("rosa", Reason.SAME_EMAIL));
        }

        @Test
        void aNameNeedsTheAddressOrItsZip() {
            room.with(wellKnown("rosa", ROSA));

            assertThat(match("rosa lind", "4127 N. ASHLAND ave", null, false).candidates())
                    .containsExactly(candidate("rosa", Reason.SAME_ADDRESS));
            assertThat(match("rosa lind", "somewhere in 60613, upstairs", null, false)
                            .candidates())
                    .containsExactly(candidate("rosa", Reason.SAME_ADDRESS));
            assertThat(match("rosa lind", "60614", null, false)).isEqualTo(Match.NONE);
            assertThat(match("rosa lind", null, null, false)).isEqualTo(Match.NONE);
            assertThat(match(null, "4127 N Ashland Ave", null, false)).isEqualTo(Match.NONE);
            assertThat(match("Rosa Lindt", "4127 N Ashland Ave", null, false)).isEqualTo(Match.NONE);
        }

        @Test
        void aNameAloneIsEnoughOnlyWithoutANumberAndWhenOneHasIt() {
            room.with(customer("one", "Rosa Lind", ROSA));
            assertThat(match("Rosa Lind", null, null, true).candidates())
                    .containsExactly(candidate("one", Reason.SAME_NAME));

            room.with(lead("other", "rosa lind", OTHER));
            assertThat(match("Rosa Lind", null, null, true)).isEqualTo(Match.NONE);
        }

        @Test
        void theBestGroundsComeFirstAndNobodyTwice() {
            room.with(wellKnown("rosa", ROSA), lead("bea", "Bea", OTHER));

            assertThat(match("Rosa Lind", "60613", "rosa@lind.example", true).candidates())
                    .containsExactly(candidate("rosa", Reason.SAME_EMAIL));
        }
    }
}
