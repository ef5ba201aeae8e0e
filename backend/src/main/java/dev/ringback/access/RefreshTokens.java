package dev.ringback.access;

import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens, for public clients too: rotation and reuse detection guard them where a client secret cannot. A token
 * starts with its authorization's id, so that one from long ago still tells which authorization it was stolen from.
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private static final int RANDOM_BYTES = 32;
    private static final char SEPARATOR = '.';

    private final StringKeyGenerator random =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), RANDOM_BYTES);
    private final Clock clock;

    RefreshTokens(Clock clock) {
        this.clock = clock;
    }

    /** The id of the authorization that this token was made for; empty when it is no token of ours. */
    static Optional<String> authorizationOf(String token) {
        var separator = token.indexOf(SEPARATOR);
        return separator < 0 ? Optional.empty() : Optional.of(token.substring(0, separator));
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        var authorization = Objects.requireNonNull(context.getAuthorization());
        var life = context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive();
        var now = clock.instant();
        return new OAuth2RefreshToken(authorization.getId() + SEPARATOR + random.generateKey(), now, now.plus(life));
    }
}
