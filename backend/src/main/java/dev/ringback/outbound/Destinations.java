package dev.ringback.outbound;

import dev.ringback.outbound.OutboundOutcome.NotAllowed;
import dev.ringback.outbound.OutboundOutcome.Unanswered;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Decides where an address leads, and whether we go there. What it read is what is called: nobody reads the address a second time. */
final class Destinations {

    /** What an address comes to. */
    sealed interface Decision {

        /** We call it, at these of its addresses and no others. */
        record Destination(HttpUrl url, List<InetAddress> addresses) implements Decision {}

        /** We do not. */
        record Rejected(OutboundOutcome outcome) implements Decision {}
    }

    /**
     * Steps on the spot or upwards, which are for whoever wants to leave the path they were given. Some servers take an encoded slash for a
     * slash, and what follows a semicolon for nothing.
     */
    private static final Pattern DETOUR = Pattern.compile("(?i)(.*(/|%2f|%5c))?(\\.|%2e){1,2}((/|%2f|%5c|;|%3b).*)?");

    private final Lookup lookup;
    private final Networks networks;

    Destinations(Lookup lookup, Networks networks) {
        this.lookup = lookup;
        this.networks = networks;
    }

    /** Decides on an address, which must be in the right place: of another, nobody is even asked where it is. */
    Decision decide(URI address, Predicate<HttpUrl> place, Deadline deadline) {
        if (address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
            return notAllowed(NotAllowed.Why.CREDENTIALS);
        }
        // Without a host there is something else than a name or a number: what others take it for is anybody's guess.
        if (address.getHost() == null || DETOUR.matcher(address.getRawPath()).matches()) {
            return notAllowed(NotAllowed.Why.NO_ADDRESS);
        }
        var url = HttpUrl.get(address);
        if (url == null) {
            return notAllowed(
                    "http".equals(address.getScheme()) || "https".equals(address.getScheme())
                            ? NotAllowed.Why.NO_ADDRESS
                            : NotAllowed.Why.NOT_HTTPS);
        }
        if (!place.test(url)) {
            return notAllowed(NotAllowed.Why.SENT_ELSEWHERE);
        }
        return switch (lookup.find(url.host(), deadline)) {
            case Lookup.Result.Found(var addresses) -> decide(url, addresses);
            case Lookup.Result.Missing(var why) -> new Decision.Rejected(new Unanswered(why));
        };
    }

    /** One address that is nobody's business spoils them all: honest hosts have none such. */
    private Decision decide(HttpUrl url, List<InetAddress> addresses) {
        if (!addresses.stream().allMatch(it -> networks.isPublic(it) || networks.isAllowedPrivate(it))) {
            return notAllowed(NotAllowed.Why.PRIVATE_NETWORK);
        }
        if (!url.isHttps() && !addresses.stream().allMatch(networks::isAllowedPrivate)) {
            return notAllowed(NotAllowed.Why.NOT_HTTPS);
        }
        return new Decision.Destination(url, addresses);
    }

    private static Decision notAllowed(NotAllowed.Why why) {
        return new Decision.Rejected(new NotAllowed(why));
    }
}
