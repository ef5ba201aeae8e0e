package dev.ringback.access;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.ringback.kernel.PublicUrl;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** How tokens are made and checked. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AccessConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServer(PublicUrl publicUrl) {
        return AuthorizationServerSettings.builder().issuer(publicUrl.origin()).build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(MongoSigningKeys keys) {
        return new ImmutableJWKSet<>(keys.load());
    }

    @Bean
    OAuth2TokenGenerator<? extends OAuth2Token> tokens(
            JWKSource<SecurityContext> keys, TokenClaims claims, Clock clock) {
        var accessTokens = new JwtGenerator(new NimbusJwtEncoder(keys));
        accessTokens.setJwtCustomizer(claims);
        accessTokens.setClock(clock);
        return new DelegatingOAuth2TokenGenerator(accessTokens, new RefreshTokens(clock));
    }

    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys, PublicUrl publicUrl, Clock clock) {
        var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        var unexpired = new JwtTimestampValidator();
        unexpired.setClock(clock);
        decoder.setJwtValidator(any -> OAuth2TokenValidatorResult.success());
        return new CheckedTokens(
                decoder,
                new DelegatingOAuth2TokenValidator<>(
                        unexpired,
                        new JwtIssuerValidator(publicUrl.origin()),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD, it -> it != null && it.contains(TokenClaims.AUDIENCE))));
    }

    /** Each hash says how it was made, so that a later release can hash better and still know the old ones. */
    @Bean
    PasswordEncoder passwords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
    }
}
