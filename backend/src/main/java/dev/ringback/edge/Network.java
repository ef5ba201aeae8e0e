package dev.ringback.edge;

import java.net.InetAddress;
import java.util.Arrays;

/** Addresses that begin alike, as CIDR writes them: {@code 10.0.0.0/8}, {@code fd00::/8}, or one address. */
record Network(byte[] start, int bits) {

    static Network of(String cidr) {
        var slash = cidr.indexOf('/');
        var start = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash))
                .getAddress();
        var bits = slash < 0 ? start.length * Byte.SIZE : Integer.parseInt(cidr.substring(slash + 1));
        if (bits < 0 || bits > start.length * Byte.SIZE) {
            throw new IllegalArgumentException(cidr);
        }
        return new Network(start, bits);
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        var whole = bits / Byte.SIZE;
        var mask = 0xff00 >> bits % Byte.SIZE & 0xff;
        return bytes.length == start.length
                && Arrays.equals(bytes, 0, whole, start, 0, whole)
                && (mask == 0 || (bytes[whole] & mask) == (start[whole] & mask));
    }
}
