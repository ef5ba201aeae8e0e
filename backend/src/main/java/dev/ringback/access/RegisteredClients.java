package dev.ringback.access;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** What the token endpoint knows of its clients: the technicians' app, which every installation has, and the machines. */
@Component
class RegisteredClients implements RegisteredClientRepository {

    private static final RegisteredClient ANDROID = RegisteredClient.withId("ringback-android")
            .clientId("ringback-android")
            .clientName("Ringback for Android")
            .clientAuthenticationMethod(NONE)
            .authorizationGrantType(AUTHORIZATION_CODE)
            .authorizationGrantType(REFRESH_TOKEN)
            .redirectUri("dev.ringback:/oauth2/callback")
            .clientSettings(ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .tokenSettings(TokenSettings.builder()
                    .accessTokenTimeToLive(Duration.ofMinutes(15))
                    .refreshTokenTimeToLive(Duration.ofDays(60))
                    .reuseRefreshTokens(false)
                    .build())
            .build();

    private final ApiClients clients;
    private final boolean demo;

    RegisteredClients(ApiClients clients, Environment environment) {
        this.clients = clients;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Whether a machine cannot have this id, because the app has it. */
    static boolean isReserved(String clientId) {
        return clientId.equals(ANDROID.getClientId());
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (isReserved(clientId)) {
            return ANDROID;
        }
        return clients.find(clientId)
                .filter(client -> demo || client.actsAs() == null)
                .map(RegisteredClients::machine)
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        // Called only to keep a secret that was hashed again; the one we have stays good.
    }

    private static RegisteredClient machine(ApiClient client) {
        return RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientName(client.name())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(CLIENT_SECRET_POST)
                .authorizationGrantType(CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(60))
                        .build())
                .build();
    }
}
