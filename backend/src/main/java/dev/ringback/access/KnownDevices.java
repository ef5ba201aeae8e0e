package dev.ringback.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Browsers that somebody has signed in with: they keep the name, sealed. Phones change their address all day, and whoever knows a username can
 * fill what is counted under it; on a device of their own its owner comes in all the same.
 */
@Component
class KnownDevices {

    private static final Duration LIFE = Duration.ofDays(180);
    private static final String SEPARATOR = "\t";

    private final SealedCookie cookie;

    KnownDevices(SealedCookies cookies) {
        this.cookie = cookies.named("ringback_device", LIFE);
    }

    /** The device of this request, if this username has signed in with it. */
    Optional<String> find(HttpServletRequest request, String username) {
        return cookie.read(request)
                .map(it -> it.split(SEPARATOR, 2))
                .filter(it -> it.length == 2 && it[1].equals(username))
                .map(it -> it[0]);
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String username) {
        var id = find(request, username).orElseGet(() -> UUID.randomUUID().toString());
        cookie.write(response, id + SEPARATOR + username);
    }
}
