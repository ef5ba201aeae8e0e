package dev.ringback.followup;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.customer;
import static dev.ringback.customer.CustomerSamples.unnamed;
import static dev.ringback.followup.FollowUpSamples.called;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.lastEvent;
import static dev.ringback.followup.FollowUpSamples.missedCall;
import static dev.ringback.followup.FollowUpSamples.open;
import static dev.ringback.followup.FollowUpSamples.openFollowUp;
import static dev.ringback.followup.FollowUpSamples.report;
import static dev.ringback.followup.FollowUpSamples.voicemail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Urgency;
import dev.ringback.customer.Identity;
import dev.ringback.customer.Recognised;
import dev.ringback.followup.FollowUpOutcome.AlreadyClosed;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.followup.FollowUpOutcome.HeldByAnother;
import dev.ringback.followup.FollowUpOutcome.NotPossible;
import dev.ringback.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpTest {

    private static final Instant FIVE_PAST = NINE_AM.plusSeconds(300);

    private final FollowUp danas = done(openFollowUp().claim(DANA, null, NINE_AM));
    private final FollowUp closed = done(openFollowUp().complete(Disposition.COMPLETED, null, DANA, NINE_AM));

    @Nested
    class Claiming {

        @Test
        void whoeverClaimsItHasIt() {
            assertThat(danas.claim()).isEqualTo(Claim.by(DANA, NINE_AM, null));
            assertThat(lastEvent(danas)).isEqualTo(FollowUpEventKind.CLAIMED);
        }

        @Test
        void aClaimedFollowUpStaysWithItsHolder() {
            assertThat(danas.claim(LUIS, null, FIVE_PAST)).isEqualTo(new HeldByAnother(danas));
        }

        @Test
        void evenTheDispatcherDoesNotClaimItAway() {
            assertThat(danas.claim(DAN, null, FIVE_PAST)).isEqualTo(new HeldByAnother(danas));
        }

        @Test
        void claimingOnesOwnAgainKeepsTheFirstClaim() {
            var again = danas.claim(DANA, null, FIVE_PAST);

            assertThat(done(again)).isSameAs(danas);
        }

        @Test
        void aClosedOneIsNotClaimed() {
            assertThat(closed.claim(LUIS, null, FIVE_PAST)).isEqualTo(new AlreadyClosed(closed));
        }

        @Test
        void aReleasedOneCanBeClaimedByAnybody() {
            var released = done(danas.release(DANA, FIVE_PAST));

            assertThat(done(released.claim(LUIS, null, FIVE_PAST)).claim()).isEqualTo(Claim.by(LUIS, FIVE_PAST, null));
        }
    }

    @Nested
    class Releasing {

        @Test
        void itsHolderGivesItBack() {
            var released = done(danas.release(DANA, FIVE_PAST));

            assertThat(released.claim()).isNull();
            assertThat(lastEvent(released)).isEqualTo(FollowUpEventKind.RELEASED);
        }

        @Test
        void anotherTechnicianDoesNot() {
            assertThat(danas.release(LUIS, FIVE_PAST)).isEqualTo(new HeldByAnother(danas));
        }

        @Test
        void dispatcherAndOwnerDoForTheHolder() {
            assertThat(done(danas.release(DAN, FIVE_PAST)).claim()).isNull();
            assertThat(done(danas.release(OLIVIA, FIVE_PAST)).claim()).isNull();
        }

        @Test
        void whatNobodyHoldsCannotBeGivenBack() {
            var nobodys = openFollowUp();

            assertThat(nobodys.release(DAN, FIVE_PAST)).isInstanceOf(NotPossible.class);
        }

        @Test
        void aClosedOneIsNotGivenBack() {
            assertThat(closed.release(DANA, FIVE_PAST)).isEqualTo(new AlreadyClosed(closed));
        }
    }

    @Nested
    class Assigning {

        @Test
        void theDispatcherHandsItToWhoeverShallHaveIt() {
            var luises = done(danas.assign(LUIS, DAN, null, FIVE_PAST));

            assertThat(luises.claim()).isEqualTo(Claim.by(LUIS, FIVE_PAST, null));
            assertThat(lastEvent(luises)).isEqualTo(FollowUpEventKind.ASSIGNED);
        }

        @Test
        void theHistoryNamesTheDispatcher() {
            var luises = done(openFollowUp().assign(LUIS, DAN, null, FIVE_PAST));

            assertThat(((FollowUpEvent) luises.pendingEvents().getLast()).by()).isEqualTo(new MemberId("dan"));
        }

        @Test
        void assigningItToItsHolderChangesNothing() {
            assertThat(done(danas.assign(DANA, DAN, null, FIVE_PAST))).isSameAs(danas);
        }

        @Test
        void aClosedOneIsNotAssigned() {
            assertThat(closed.assign(LUIS, DAN, null, FIVE_PAST)).isEqualTo(new AlreadyClosed(closed));
        }
    }

    @Nested
    class Completing {

        @Test
        void itsHolderSaysWhatCameOfIt() {
            var completed = done(danas.complete(Disposition.COMPLETED, "Shut-off valve closed", DANA, FIVE_PAST));

            assertThat(completed.status()).isEqualTo(Status.CLOSED_COMPLETED);
            assertThat(completed.closing())
                    .isEqualTo(new Closing(Disposition.COMPLETED, "Shut-off valve closed", FIVE_PAST, DANA));
            assertThat(lastEvent(completed)).isEqualTo(FollowUpEventKind.COMPLETED);
        }

        @Test
        void anybodyMayWhileNobodyHoldsIt() {
            assertThat(openFollowUp().complete(Disposition.NOT_A_FIT, null, LUIS, FIVE_PAST))
                    .isInstanceOf(Done.class);
        }

        @Test
        void anotherTechnicianMayNot() {
            assertThat(danas.complete(Disposition.COMPLETED, null, LUIS, FIVE_PAST))
                    .isEqualTo(new HeldByAnother(danas));
        }

        @Test
        void whoeverDirectsTheWorkAlwaysMay() {
            assertThat(danas.complete(Disposition.NOT_A_FIT, null, DAN, FIVE_PAST))
                    .isInstanceOf(Done.class);
            assertThat(danas.complete(Disposition.NOT_A_FIT, null, OLIVIA, FIVE_PAST))
                    .isInstanceOf(Done.class);
        }

        @Test
        void theFirstWordOnHowItEndedStands() {
            assertThat(closed.complete(Disposition.NOT_A_FIT, null, DAN, FIVE_PAST))
                    .isEqualTo(new AlreadyClosed(closed));
        }

        @ParameterizedTest
        @EnumSource
        void everyDispositionClosesIt(Disposition disposition) {
            var completed = done(called(danas, FIVE_PAST).complete(disposition, null, DANA, FIVE_PAST));

            assertThat(completed.status().isClosed()).isTrue();
            assertThat(completed.status()).isEqualTo(disposition.status());
            assertThat(completed.disposition()).contains(disposition);
        }

        @Test
        void whoHeldItIsStillKnown() {
            assertThat(done(danas.complete(Disposition.COMPLETED, null, DAN, FIVE_PAST))
                            .claim())
                    .isEqualTo(danas.claim());
        }
    }

    @Nested
    class Booking {

        @Test
        void aVisitMakesItBookedAndLeavesItOpen() {
            var booked = done(danas.book("visit-1", DAN, FIVE_PAST));

            assertThat(booked.status()).isEqualTo(Status.BOOKED);
            assertThat(booked.claim()).isEqualTo(danas.claim());
            assertThat(booked.dueAt()).contains(danas.callbackDue());
            assertThat(lastEvent(booked)).isEqualTo(FollowUpEventKind.BOOKED);
        }

        @Test
        void bookingTwiceChangesNothing() {
            var booked = done(danas.book("visit-1", DAN, FIVE_PAST));

            assertThat(done(booked.book("visit-1", DAN, FIVE_PAST.plusSeconds(1))))
                    .isSameAs(booked);
        }

        @Test
        void aClosedOneIsNotBooked() {
            assertThat(closed.book("visit-1", DAN, FIVE_PAST)).isEqualTo(new AlreadyClosed(closed));
        }
    }

    @Nested
    class BeingOpened {

        @Test
        void aMissedCallIsNormalAndDueInFourBusinessHours() {
            var followUp = openFollowUp();

            assertThat(followUp.status()).isEqualTo(Status.NEW_MISSED_CALL);
            assertThat(followUp.urgency()).isEqualTo(Urgency.NORMAL);
            assertThat(followUp.urgencyEvidence()).isEmpty();
            assertThat(followUp.dueAt()).contains(NINE_AM.plus(Duration.ofHours(4)));
            assertThat(lastEvent(followUp)).isEqualTo(FollowUpEventKind.OPENED);
        }

        @Test
        void wordsMakeItUrgentAndAreKept() {
            var followUp = open(voicemail("call-1", "Hi, it's Rosa. Water is leaking through the ceiling!"));

            assertThat(followUp.urgency()).isEqualTo(Urgency.EMERGENCY);
            assertThat(followUp.urgencyEvidence())
                    .isNotEmpty()
                    .allSatisfy(words ->
                            assertThat(followUp.transcript().orElseThrow()).contains(words));
            assertThat(followUp.dueAt()).contains(NINE_AM.plus(Duration.ofMinutes(10)));
        }

        @Test
        void urgencyWithoutEvidenceIsNoMoreThanNormal() {
            assertThat(open(report("report-1", Urgency.EMERGENCY, List.of())).urgency())
                    .isEqualTo(Urgency.NORMAL);
        }

        @Test
        void aKnownCustomerIsNamedAndLinked() {
            var rosa = customer("rosa", "Rosa Lind", ROSA);

            var followUp = open(missedCall("call-1"), new Recognised(Identity.RETURNING_CUSTOMER, Optional.of(rosa)));

            assertThat(followUp.caller()).isEqualTo(new Caller("Rosa Lind", ROSA, Identity.RETURNING_CUSTOMER));
            assertThat(followUp.customerId()).isEqualTo(rosa.id());
        }

        @Test
        void aNumberThatStandsForTheNameIsNoName() {
            var unnamed = unnamed("lead", ROSA);

            var followUp = open(missedCall("call-1"), new Recognised(Identity.OPEN_LEAD, Optional.of(unnamed)));

            assertThat(followUp.caller().name()).isNull();
        }

        @Test
        void aNumberOfTwoCustomersIsForTheStaffToSort() {
            var followUp = open(missedCall("call-1"), new Recognised(Identity.AMBIGUOUS, Optional.empty()));

            assertThat(followUp.status()).isEqualTo(Status.STAFF_REVIEW);
            assertThat(followUp.customerId()).isNull();
        }
    }

    @Nested
    class Staleness {

        @Test
        void itIsStaleOnceItsWindowIsOver() {
            var due = openFollowUp().callbackDue();

            assertThat(openFollowUp().isStale(due)).isFalse();
            assertThat(openFollowUp().isStale(due.plusMillis(1))).isTrue();
        }

        @Test
        void aClosedOneIsNeverStaleAndNeverDue() {
            assertThat(closed.isStale(closed.callbackDue().plusSeconds(1))).isFalse();
            assertThat(closed.dueAt()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void phonesAreWokenOnlyForUrgentWorkThatIsNewOrMoreUrgent(FollowUpEventKind kind) {
        var news = Set.of(FollowUpEventKind.OPENED, FollowUpEventKind.REOPENED, FollowUpEventKind.URGENCY_RAISED)
                .contains(kind);

        assertThat(event(kind, Urgency.EMERGENCY).isUrgentNews()).isEqualTo(news);
        assertThat(event(kind, Urgency.NORMAL).isUrgentNews()).isFalse();
    }

    private static FollowUpEvent event(FollowUpEventKind kind, Urgency urgency) {
        return new FollowUpEvent("e", NINE_AM, kind, new FollowUpId("f"), urgency, null, null, null, null, null);
    }
}
