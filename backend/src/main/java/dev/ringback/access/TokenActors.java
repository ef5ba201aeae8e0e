package dev.ringback.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ringback.company.Staff;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Partner;
import dev.ringback.kernel.Permission;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Finds the actor an access token speaks for. The token says only who; what they may do is looked up, and remembered for a few
 * seconds, so that whoever was removed or given another role notices at once and not when the token expires.
 */
@Component
class TokenActors implements Converter<Jwt, ActorAuthentication> {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final LoadingCache<MemberKey, Optional<Member>> members;
    private final LoadingCache<String, Optional<ApiClient>> clients;

    TokenActors(Staff staff, ApiClients clients) {
        this.members = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .build(key -> staff.find(key.company(), key.member()));
        this.clients = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .build(clients::find);
    }

    @Override
    public ActorAuthentication convert(Jwt token) {
        return new ActorAuthentication(
                actor(token).orElseThrow(() -> new InvalidBearerTokenException("Whom it was issued to is gone")),
                token);
    }

    /** Who it speaks for, with the rights they have now; empty when they are gone. */
    Optional<Actor> actor(Jwt token) {
        var company = token.getClaimAsString(TokenClaims.COMPANY);
        if (company == null) {
            return Optional.empty();
        }
        var member = token.getClaimAsString(TokenClaims.MEMBER);
        return member == null
                ? partner(token, new CompanyId(company))
                : members.get(new MemberKey(new CompanyId(company), new MemberId(member)))
                        .map(Actor.class::cast);
    }

    private Optional<Actor> partner(Jwt token, CompanyId company) {
        return clients.get(String.valueOf(token.getSubject()))
                .filter(client -> client.company().equals(company) && client.actsAs() == null)
                .map(client -> partner(client, String.valueOf(token.getClaimAsString(TokenClaims.SCOPE))));
    }

    /** A scope counts when the token has it and the client still does. */
    private static Partner partner(ApiClient client, String scope) {
        var permissions = Arrays.stream(scope.split(" "))
                .filter(client.scopes()::contains)
                .map(Permission::ofScope)
                .flatMap(Optional::stream)
                .collect(toUnmodifiableSet());
        return new Partner(client.clientId(), client.company(), client.name(), permissions);
    }
}
