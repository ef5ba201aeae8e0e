package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.customer;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.Together;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerRoom;
import dev.ringback.followup.FollowUpOutcome.CallerHasAnother;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller never has two open follow-ups, whichever way a second one would come about; and nothing waits for ever for the first. */
@Timeout(60)
class TakenKeysTest {

    /** After that a closed one is not opened again by a call. */
    private static final Duration FORGOTTEN = Duration.ofDays(COMPANY.policy().reopenWithinDays() + 1L);

    private static final PhoneNumber IVY = new PhoneNumber("+13125550144");

    private final MongoDatabase database = new TestDatabase().open();
    private final SettableClock clock = new SettableClock(NINE_AM);
    private final CustomerRoom customers = new CustomerRoom(database, clock, COMPANY);
    private final FollowUpRoom room =
            new FollowUpRoom(database, customers.journaling(), customers.service, COMPANY, clock);

    private FollowUpOutcome attached(FollowUp followUp, String customer) {
        return room.service.change(DAN, followUp.id(), (it, now) -> it.attach(new CustomerId(customer), DAN, now));
    }

    private FollowUp stored(FollowUp followUp) {
        return room.service.find(ID, followUp.id()).orElseThrow();
    }

    @Test
    void workOfACustomerWhoHasSomeIsNotAttachedToThemToo() {
        customers.with(customer("rosa", "Rosa", ROSA));
        var first = room.missedCall("call-1", ROSA);
        var second = room.missedCall("call-2", HENRY);

        var outcome = attached(second, "rosa");

        assertThat(outcome).isEqualTo(new CallerHasAnother(second, first.id()));
        assertThat(stored(second)).isEqualTo(second);
    }

    @Test
    void ofTwoThatAreAttachedToOneCustomerAtOnceOneIs() throws InterruptedException, ExecutionException {
        customers.with(customer("rosa", "Rosa", ROSA));
        var henrys = room.missedCall("call-1", HENRY);
        var ivys = room.missedCall("call-2", IVY);

        var outcomes = Together.run(2, i -> attached(i == 0 ? henrys : ivys, "rosa"));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(CallerHasAnother.class::isInstance).hasSize(1);
    }

    @Test
    void aCallThatTurnsOutToBeACustomersWhoHasOtherWorkIsNotedWhereItsNumberWaits() {
        customers.with(customer("ivy", "Ivy", IVY, HENRY), customer("henry", "Henry", HENRY));
        var ivys = room.missedCall("call-1", IVY);
        var ambiguous = room.missedCall("call-2", HENRY);
        assertThat(ambiguous.customerId()).isNull();
        customers.merged("henry", "ivy");

        var joined = room.missedCall("call-3", HENRY);

        assertThat(joined.id()).isEqualTo(ambiguous.id());
        assertThat(joined.contactCount()).isEqualTo(2);
        assertThat(joined.customerId()).isNull();
        assertThat(stored(ivys).contactCount()).isEqualTo(1);
    }

    @Test
    void aClosedOneOfSomebodyWhoHasOtherWorkIsNotOpenedAgainByWhoeverHasTheNumberNow() {
        customers.with(customer("ivy", "Ivy", IVY, HENRY));
        var closed = room.closed(room.missedCall("call-1", HENRY), DAN);
        var ivys = room.missedCall("call-2", ROSA);
        assertThat(attached(ivys, "ivy")).isInstanceOf(Done.class);
        customers.numbered("ivy", IVY);
        customers.with(customer("henry", "Henry", HENRY));

        var henrys = room.missedCall("call-3", HENRY);

        assertThat(henrys.id()).isNotIn(closed.id(), ivys.id());
        assertThat(henrys.customerId()).isEqualTo(new CustomerId("henry"));
        assertThat(stored(closed)).isEqualTo(closed);
    }

    @Test
    void aClosedOneIsNotOpenedAgainByHandBesideANewerOne() {
        customers.with(customer("rosa", "Rosa", ROSA, HENRY));
        var closed = room.closed(room.missedCall("call-1", ROSA), DAN);
        clock.passes(FORGOTTEN);
        var newer = room.missedCall("call-2", HENRY);

        var outcome = room.service.change(DAN, closed.id(), (it, now) -> it.reopen("He insists", DAN, now, COMPANY));

        assertThat(outcome).isEqualTo(new CallerHasAnother(stored(closed), newer.id()));
    }
}
