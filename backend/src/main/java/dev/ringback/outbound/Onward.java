package dev.ringback.outbound;

import java.util.Locale;

/**
 * A place that an answer may send us on to.
 *
 * @param host its name, or {@code *.example.com} for all names below one
 * @param path what its paths must begin with: on a host that many share, what is the sender's own
 */
public record Onward(String host, String path) {

    private static final String ANY = "*";

    public Onward {
        host = host.toLowerCase(Locale.ROOT);
    }

    public static Onward to(String host) {
        return new Onward(host, "/");
    }

    /** Whether this is it, of a host in lower case and a path without detours. */
    boolean covers(String otherHost, String otherPath) {
        var isHost = host.startsWith(ANY + '.') ? otherHost.endsWith(host.substring(1)) : otherHost.equals(host);
        return isHost && otherPath.startsWith(path);
    }
}
