package dev.ringback.customer;

import static dev.ringback.Northside.ROSA;
import static dev.ringback.customer.CustomerSamples.lead;
import static dev.ringback.customer.CustomerSamples.unnamed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomerTest {

    @Test
    void approvingALeadMakesACustomerWithWhatIsKnownByNow() {
        var customer = unnamed("rosa", ROSA).approved("Rosa Lind", "4127 N Ashland Ave");

        assertThat(customer.standing()).isEqualTo(Standing.CUSTOMER);
        assertThat(customer.name()).isEqualTo("Rosa Lind");
        assertThat(customer.named()).isTrue();
        assertThat(customer.address()).isEqualTo("4127 N Ashland Ave");
    }

    @Test
    void approvingAgainTakesNothingAway() {
        var customer = lead("rosa", "Rosa Lind", ROSA).approved(null, "4127 N Ashland Ave");

        assertThat(customer.approved(null, null)).isEqualTo(customer);
    }

    @Test
    void somebodyWithoutANameIsIntroduced() {
        assertThat(unnamed("rosa", ROSA).introduced("Rosa Lind").name()).isEqualTo("Rosa Lind");
    }

    @Test
    void somebodyWithANameKeepsIt() {
        var rosa = lead("rosa", "Rosa Lind", ROSA);

        assertThat(rosa.introduced("Rose")).isSameAs(rosa);
    }
}
