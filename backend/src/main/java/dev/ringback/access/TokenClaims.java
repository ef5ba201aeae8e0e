package dev.ringback.access;

import static java.util.stream.Collectors.joining;

import dev.ringback.company.Staff;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Writes into an access token whom it speaks for: a member of a company, or a partner with its scopes. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The audience of every access token: this API. */
    static final String AUDIENCE = "ringback-api";

    static final String COMPANY = "company";
    static final String MEMBER = "member";
    static final String SCOPE = "scope";

    private final ApiClients clients;
    private final Staff staff;

    TokenClaims(ApiClients clients, Staff staff) {
        this.clients = clients;
        this.staff = staff;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        context.getClaims().audience(List.of(AUDIENCE));
        Authentication principal = context.getPrincipal();
        if (principal != null && principal.getPrincipal() instanceof MemberKey key) {
            forMember(context, key);
        } else {
            forMachine(context);
        }
    }

    private void forMachine(JwtEncodingContext context) {
        var client = clients.find(context.getRegisteredClient().getClientId())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        if (client.actsAs() != null) {
            forMember(context, new MemberKey(client.company(), client.actsAs()));
            return;
        }
        context.getClaims()
                .subject(client.clientId())
                .claim(COMPANY, client.company().value())
                .claim(SCOPE, context.getAuthorizedScopes().stream().sorted().collect(joining(" ")));
    }

    private void forMember(JwtEncodingContext context, MemberKey key) {
        if (staff.find(key.company(), key.member()).isEmpty()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        context.getClaims()
                .subject(key.member().value())
                .claim(COMPANY, key.company().value())
                .claim(MEMBER, key.member().value());
    }
}
