package dev.ringback.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where somebody sits on the net, as far as one of them can be told from another: an IPv4 address, or the /64 of an IPv6 address, all of
 * which one household has. Logs do not show it.
 */
public record Neighbourhood(String prefix) {

    private static final int BYTES_OF_64_BITS = 8;

    /** Of an address as it is written; whatever is no address is one neighbourhood, which nothing is known of. */
    public static Neighbourhood of(String address) {
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException unreadable) {
            return new Neighbourhood("");
        }
    }

    /** An IPv4 address that is written as an IPv6 one is an IPv4 address. */
    public static Neighbourhood of(InetAddress address) {
        return address instanceof Inet6Address
                ? new Neighbourhood(
                        HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_64_BITS)) + "/64")
                : new Neighbourhood(address.getHostAddress());
    }

    @Override
    public String toString() {
        return "a neighbourhood";
    }
}
