package dev.ringback.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.kernel.ConfigurationProblem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    private static final Networks NONE_ALLOWED = new Networks("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:a9fe:a9fe",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2607:f8b0:4005:805::5efe:7f00:1",
                "2607:f8b0:4005:805:200:5efe:7f00:1"
            })
    void whatIsNotEverybodysIsNotPublic(String address) throws UnknownHostException {
        assertThat(NONE_ALLOWED.isPublic(InetAddress.getByName(address))).isFalse();
        assertThat(NONE_ALLOWED.isAllowedPrivate(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "54.172.60.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2600:9000:2000::1",
                "2a00:1450:4001:80b::200e",
                "2001:4860:4860::8888",
                "::ffff:8.8.8.8"
            })
    void whatIsEverybodysIsPublic(String address) throws UnknownHostException {
        assertThat(NONE_ALLOWED.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "10.1.255.255", "fd12:3456::7", "::ffff:10.1.2.3"})
    void whatTheOperatorNamesIsAllowed(String address) throws UnknownHostException {
        var networks = new Networks("10.1.0.0/16, fd12:3456::/32");

        assertThat(networks.isAllowedPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.2.0.0", "127.0.0.1", "fd12:3457::7", "fe80::1"})
    void nothingElseIs(String address) throws UnknownHostException {
        var networks = new Networks("10.1.0.0/16, fd12:3456::/32");

        assertThat(networks.isAllowedPrivate(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.0.0",
                "10/8",
                "0.0.0.0/0",
                "::/0",
                "10.1.0.0/33",
                "fd00::/129",
                "300.1.0.0/16",
                "localhost/8",
                "10.1.0.0/-1",
                "10.1.0.0/16;10.2.0.0/16"
            })
    void aSettingThatNamesNoNetworkKeepsTheServerFromStarting(String setting) {
        assertThatThrownBy(() -> new Networks(setting))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageContaining("OUTBOUND_PRIVATE_NETWORKS");
    }
}
