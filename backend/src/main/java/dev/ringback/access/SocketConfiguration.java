package dev.ringback.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.webmvc.AuthenticationWebSocketInterceptor;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Checks the tokens of WebSockets as the API's chain checks those of requests. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    @Bean
    AuthenticationWebSocketInterceptor socketAuthentication(JwtDecoder accessTokens, TokenActors actors) {
        var provider = new JwtAuthenticationProvider(accessTokens);
        provider.setJwtAuthenticationConverter(actors);
        return new AuthenticationWebSocketInterceptor(new SocketToken(), new ProviderManager(provider));
    }
}
