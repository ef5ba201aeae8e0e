package dev.ringback.outbound;

import dev.ringback.kernel.ConfigurationProblem;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Which networks are everybody's, and which private ones the operator allows.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA: special-purpose IPv4 addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA: special-purpose IPv6 addresses</a>
 */
final class Networks {

    /** All of IPv6 that is given out to the world. What maps, translates or tunnels IPv4 lies outside of it, or is named below. */
    private static final InetAddressMatcher GLOBAL_IPV6 = InetAddressMatchers.fromIpAddress("2000::/3");

    private static final List<InetAddressMatcher> SPECIAL = matchers(
            // This network, private networks, carriers' NAT, loopback, link-local with the clouds' metadata.
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            // Protocol assignments, documentation, the relays of 6to4, benchmarks.
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // Multicast, reserved, broadcast.
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Azure's machines reach their host's own services here, though the address is a public one.
            "168.63.129.16/32",
            // Teredo and other protocols, documentation, 6to4.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Pattern CIDR =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");
    private static final int WIDEST_IPV4 = 8;
    private static final int WIDEST_IPV6 = 7;
    private static final int ISATAP = 8;

    private final List<InetAddressMatcher> allowed;

    /** Allows what the operator's setting names: networks such as {@code 10.1.0.0/16}, between commas.
     *
     * @throws ConfigurationProblem when it names none, or half the internet */
    Networks(String setting) {
        this.allowed = Stream.of(setting.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(Networks::network)
                .toList();
    }

    private static InetAddressMatcher network(String cidr) {
        var parts = CIDR.matcher(cidr);
        try {
            if (parts.matches()
                    && Integer.parseInt(parts.group(2)) >= (cidr.contains(":") ? WIDEST_IPV6 : WIDEST_IPV4)) {
                return InetAddressMatchers.fromIpAddress(cidr);
            }
        } catch (IllegalArgumentException noNetwork) {
            // answered below, like everything else that is none
        }
        throw new ConfigurationProblem(
                "OUTBOUND_PRIVATE_NETWORKS must look like 10.1.0.0/16,fd12:3456::/32: networks between commas, none wider than /8 (IPv6: /7).");
    }

    boolean isPublic(InetAddress address) {
        return SPECIAL.stream().noneMatch(it -> it.matches(address))
                && (!(address instanceof Inet6Address) || (GLOBAL_IPV6.matches(address) && !isTunnel(address)));
    }

    boolean isAllowedPrivate(InetAddress address) {
        return allowed.stream().anyMatch(it -> it.matches(address));
    }

    /** ISATAP hides an IPv4 address behind 0:5efe or 200:5efe in the second half, whatever the first. */
    private static boolean isTunnel(InetAddress address) {
        var bytes = address.getAddress();
        return (bytes[ISATAP] & ~2) == 0
                && bytes[ISATAP + 1] == 0
                && bytes[ISATAP + 2] == 0x5e
                && bytes[ISATAP + 3] == (byte) 0xfe;
    }

    private static List<InetAddressMatcher> matchers(String... networks) {
        return Arrays.stream(networks).map(InetAddressMatchers::fromIpAddress).toList();
    }
}
