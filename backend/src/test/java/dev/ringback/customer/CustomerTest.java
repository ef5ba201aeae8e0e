package dev.ringback.customer;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.customer;
import static dev.ringback.customer.CustomerSamples.lead;
import static dev.ringback.customer.CustomerSamples.numbered;
import static dev.ringback.customer.CustomerSamples.renamed;
import static dev.ringback.customer.CustomerSamples.unnamed;
import static dev.ringback.customer.CustomerSamples.wellKnown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static List<CustomerChanged.Kind> told(Customer customer) {
        return customer.pendingEvents().stream()
                .map(it -> ((CustomerChanged) it).kind())
                .toList();
    }

    @Test
    void approvingALeadMakesACustomerWithWhatIsKnownByNow() {
        var customer = unnamed("rosa", ROSA).approved("Rosa Lind", "4127 N Ashland Ave", DAN, NINE_AM);

        assertThat(customer.standing()).isEqualTo(Standing.CUSTOMER);
        assertThat(customer.name()).isEqualTo("Rosa Lind");
        assertThat(customer.named()).isTrue();
        assertThat(customer.address()).isEqualTo("4127 N Ashland Ave");
        assertThat(customer.relation().customerSince()).isEqualTo(NINE_AM);
        assertThat(told(customer)).containsExactly(CustomerChanged.Kind.APPROVED);
    }

    @Test
    void approvingAgainTakesNothingAway() {
        var customer = lead("rosa", "Rosa Lind", ROSA).approved(null, "4127 N Ashland Ave", DAN, NINE_AM);

        assertThat(customer.approved(null, null, DAN, NINE_AM.plusSeconds(60))).isSameAs(customer);
        assertThat(customer.approved(null, "12 Pine St", DAN, NINE_AM).profile().addresses())
                .extracting(Address::text)
                .containsExactly("12 Pine St", "4127 N Ashland Ave");
    }

    @Test
    void aRejectedLeadKeepsTheReasonAndCanStillBeApproved() {
        var rejected =
                lead("rosa", "Rosa Lind", ROSA).rejected(Rejection.Reason.NOT_A_FIT, "Wants a pool", DAN, NINE_AM);

        assertThat(rejected.standing()).isEqualTo(Standing.REJECTED);
        assertThat(rejected.rejected(Rejection.Reason.NOT_A_FIT, "Wants a pool", DAN, NINE_AM.plusSeconds(1)))
                .isSameAs(rejected);
        var approved = rejected.approved(null, null, DAN, NINE_AM);
        assertThat(approved.standing()).isEqualTo(Standing.CUSTOMER);
        assertThat(approved.relation().rejection())
                .isEqualTo(new Rejection(Rejection.Reason.NOT_A_FIT, NINE_AM, DAN, "Wants a pool"));
    }

    @Test
    void whoWasNoFitIsALeadAgainWhenTheyGetInTouch() {
        var rejected = lead("rosa", "Rosa", ROSA).rejected(Rejection.Reason.WRONG_NUMBER, null, DAN, NINE_AM);

        var again = rejected.inTouch(null, NINE_AM.plusSeconds(60));

        assertThat(again.standing()).isEqualTo(Standing.LEAD);
        assertThat(again.relation().rejection()).isNotNull();
        assertThat(told(again)).endsWith(CustomerChanged.Kind.IN_TOUCH_AGAIN);
    }

    @Test
    void aVendorStaysOneHoweverOftenTheyCall() {
        var vendor = lead("pipes", "Pipes Inc", ROSA).rejected(Rejection.Reason.VENDOR, null, DAN, NINE_AM);

        assertThat(vendor.inTouch(null, NINE_AM.plusSeconds(60))).isSameAs(vendor);
    }

    @Test
    void somebodyWithoutANameIsIntroduced() {
        assertThat(unnamed("rosa", ROSA).inTouch("Rosa Lind", NINE_AM).name()).isEqualTo("Rosa Lind");
    }

    @Test
    void somebodyWithANameKeepsIt() {
        var rosa = lead("rosa", "Rosa Lind", ROSA);

        assertThat(rosa.inTouch("Rose", NINE_AM)).isSameAs(rosa);
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        var rosa = wellKnown("rosa", ROSA);

        var edited = rosa.edited(renamed("Rosa Lindt"), DAN, NINE_AM);

        assertThat(edited.name()).isEqualTo("Rosa Lindt");
        assertThat(edited.profile().emails()).isEqualTo(rosa.profile().emails());
        assertThat(edited.profile().addresses()).isEqualTo(rosa.profile().addresses());
        assertThat(edited.edited(renamed("Rosa Lindt"), DAN, NINE_AM)).isSameAs(edited);
    }

    @Test
    void aNumberThatIsTheirsNoLongerMayMakeALeadAgain() {
        var rosa = lead("rosa", "Rosa Lind", ROSA);

        var moved = rosa.edited(numbered(HENRY), DAN, NINE_AM);

        assertThat(moved.leadNumber()).isNull();
        assertThat(moved.edited(numbered(HENRY, ROSA), DAN, NINE_AM).leadNumber())
                .isNull();
        assertThat(rosa.edited(numbered(HENRY, ROSA), DAN, NINE_AM).leadNumber())
                .isEqualTo(ROSA);
    }

    @Test
    void theLastJobIsTheLatestInWhateverOrderJobsAreTold() {
        var rosa = customer("rosa", "Rosa Lind", ROSA).hadJob(NINE_AM, NINE_AM);

        assertThat(rosa.hadJob(NINE_AM, NINE_AM)).isSameAs(rosa);
        assertThat(rosa.hadJob(NINE_AM.minusSeconds(60), NINE_AM)).isSameAs(rosa);
        assertThat(rosa.hadJob(NINE_AM.plusSeconds(60), NINE_AM).relation().lastJobAt())
                .isEqualTo(NINE_AM.plusSeconds(60));
    }
}
