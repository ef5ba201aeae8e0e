package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

    @Test
    void oneHouseholdHasASixtyFourOfIpv6() {
        assertThat(Neighbourhood.of("2001:db8:1:2::3")).isEqualTo(Neighbourhood.of("2001:db8:1:2:ffff::9"));
        assertThat(Neighbourhood.of("2001:db8:1:2::3")).isNotEqualTo(Neighbourhood.of("2001:db8:1:3::3"));
    }

    @Test
    void anIpv4AddressStandsForItselfHoweverItIsWritten() {
        assertThat(Neighbourhood.of("::ffff:203.0.113.7")).isEqualTo(Neighbourhood.of("203.0.113.7"));
        assertThat(Neighbourhood.of("203.0.113.7")).isNotEqualTo(Neighbourhood.of("203.0.113.8"));
    }

    @Test
    void whatIsNoAddressIsLookedUpNowhere() {
        assertThat(Neighbourhood.of("example.com")).isEqualTo(Neighbourhood.of(""));
    }

    @Test
    void logsDoNotShowIt() {
        assertThat(Neighbourhood.of("203.0.113.7").toString()).doesNotContain("203");
    }
}
