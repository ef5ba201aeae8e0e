package dev.ringback.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ringback.kernel.Weight;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute which tokens bear a signature of ours, since a client shows the same one with each request. Whether a token still
 * holds is asked each time.
 */
final class CheckedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 8 * 1024 * 1024;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> validity;
    // The whole token is the key: with another signature it is another token.
    private final Cache<String, Jwt> signed = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST_BYTES)
            .weigher((String token, Jwt jwt) ->
                    2 * Weight.of(token) + Weight.of(jwt.getClaims()) + Weight.of(jwt.getHeaders()))
            .executor(Runnable::run)
            .build();

    CheckedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validity) {
        this.signatures = signatures;
        this.validity = validity;
    }

    @Override
    public Jwt decode(String token) {
        var jwt = signed.get(token, signatures::decode);
        var checked = validity.validate(jwt);
        if (checked.hasErrors()) {
            throw new JwtValidationException("The token does not hold", checked.getErrors());
        }
        return jwt;
    }
}
