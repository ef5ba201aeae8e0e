package dev.ringback.access;

import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A short text that a browser keeps for us, and can neither read nor change. It says inside for what and until when it is good, since a
 * browser that is told to forget it need not. Any backend can open what another has sealed.
 */
final class SealedCookie {

    /** Browsers keep 4096 bytes of a cookie, name and all. */
    static final int MOST_CHARACTERS = 2_000;

    private static final String SEPARATOR = "\n";

    private final String name;
    private final Duration life;
    private final boolean secure;
    private final Vault vault;
    private final Clock clock;

    SealedCookie(String name, Duration life, boolean secure, Vault vault, Clock clock) {
        this.name = name;
        this.life = life;
        this.secure = secure;
        this.vault = vault;
        this.clock = clock;
    }

    void write(HttpServletResponse response, String content) {
        var sealed = vault.seal(
                new Secret(name + SEPARATOR + clock.instant().plus(life).getEpochSecond() + SEPARATOR + content));
        add(response, sealed.replace('+', '-').replace('/', '_').replace("=", ""), life);
    }

    /** Lets the browser forget it, if it has one. */
    void clear(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name) != null) {
            add(response, "", Duration.ZERO);
        }
    }

    private void add(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** What was written; empty when it was not, is not good any more, or was altered. */
    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .flatMap(it -> open(it.getValue()))
                .map(it -> it.split(SEPARATOR, 3))
                .filter(it -> it.length == 3 && it[0].equals(name) && isGood(it[1]))
                .map(it -> it[2]);
    }

    private Optional<String> open(String value) {
        try {
            return Optional.of(
                    vault.open(value.replace('-', '+').replace('_', '/')).reveal());
        } catch (IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isGood(String until) {
        return clock.instant().getEpochSecond() < Long.parseLong(until);
    }
}
