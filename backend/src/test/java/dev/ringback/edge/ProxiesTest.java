package dev.ringback.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.kernel.ConfigurationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private final Proxies proxies = new Proxies("127.0.0.0/8, ::1, 10.1.0.0/20, fd00::/8");

    @Test
    void nobodyIsBelievedWhoIsNoProxyOfOurs() {
        assertThat(proxies.caller("203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
        assertThat(proxies.caller("10.1.16.1", "198.51.100.1")).isEqualTo("10.1.16.1");
        assertThat(proxies.caller("192.168.1.1", "198.51.100.1")).isEqualTo("192.168.1.1");
    }

    @Test
    void aProxySaysWhoCallsAndWhatTheyWroteThemselvesIsNotBelieved() {
        assertThat(proxies.caller("127.0.0.1", "1.1.1.1, 2.2.2.2, 198.51.100.1, 10.1.15.254"))
                .isEqualTo("198.51.100.1");
        assertThat(proxies.caller("fd12::1", "2001:db8::1")).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void aProxyThatSaysNothingSpeaksForItself() {
        assertThat(proxies.caller("127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(proxies.caller("127.0.0.1", "198.51.100.1, unknown")).isEqualTo("127.0.0.1");
    }

    @Test
    void withoutAnyEverybodySpeaksForThemselves() {
        assertThat(new Proxies("").caller("127.0.0.1", "198.51.100.1")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0.0.0"})
    void aSettingThatNamesNoNetworkIsRefused(String cidrs) {
        assertThatThrownBy(() -> new Proxies(cidrs))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageContaining("TRUSTED_PROXIES");
    }
}
