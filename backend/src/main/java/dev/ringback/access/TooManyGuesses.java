package dev.ringback.access;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** A client's secret was not looked at, because of those that were tried before it or at the same time. */
final class TooManyGuesses extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    TooManyGuesses(int retryAfterSeconds) {
        super(new OAuth2Error("temporarily_unavailable"));
        this.retryAfterSeconds = retryAfterSeconds;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
