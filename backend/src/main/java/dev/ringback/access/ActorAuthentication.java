package dev.ringback.access;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Pass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** A request whose access token was checked. Its principal is the {@link Actor} who asks. */
public final class ActorAuthentication extends AbstractAuthenticationToken implements Pass {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final Jwt token;

    ActorAuthentication(Actor actor, Jwt token) {
        super(List.of());
        this.actor = actor;
        this.token = token;
        setAuthenticated(true);
    }

    Jwt token() {
        return token;
    }

    @Override
    public boolean isExpired(Instant now) {
        return token.getExpiresAt() == null || !now.isBefore(token.getExpiresAt());
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return actor.reference();
    }
}
