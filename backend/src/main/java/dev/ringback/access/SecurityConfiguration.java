package dev.ringback.access;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import dev.ringback.access.SignInPage.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Which doors there are, and who may pass each. What is not named here is answered as if it did not exist. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** A request is measured as a whole: measuring each filter that it passes tells little and costs much. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenIssuer(HttpSecurity http, RegisteredClients clients) {
        return http.securityMatcher(
                        "/oauth2/authorize",
                        "/oauth2/token",
                        "/oauth2/revoke",
                        "/oauth2/jwks",
                        "/.well-known/oauth-authorization-server")
                .oauth2AuthorizationServer(server -> configure(server, clients))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.SIGN_IN), pathPattern("/oauth2/authorize")))
                .build();
    }

    private static void configure(OAuth2AuthorizationServerConfigurer server, RegisteredClients clients) {
        server.clientAuthentication(client -> client.authenticationConverter(new PublicClientConverter())
                        .authenticationProvider(new PublicClientProvider(clients)))
                .authorizationEndpoint(authorize -> authorize
                        .authorizationRequestConverter(new IgnoredOpenIdScope())
                        .authorizationResponseHandler(new CodeHandover()))
                .tokenEndpoint(token -> token.accessTokenRequestConverter(new AllScopesByDefault()))
                .authorizationServerMetadataEndpoint(metadata -> metadata.authorizationServerMetadataCustomizer(
                        issuer -> issuer.claims(IssuerMetadata::describe)));
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, TokenActors actors) {
        return stateless(http)
                .securityMatcher("/graphql", "/media/**")
                .oauth2ResourceServer(api -> api.jwt(jwt -> jwt.jwtAuthenticationConverter(actors))
                        .authenticationEntryPoint(new Unauthenticated()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new Unauthenticated()))
                .authorizeHttpRequests(requests -> requests
                        // A server-sent event is written in a dispatch of a request that was let in already.
                        .dispatcherTypeMatchers(ASYNC, ERROR)
                        .permitAll()
                        // A WebSocket shows its token later, in connection_init: browsers cannot send a header here.
                        .requestMatchers(SecurityConfiguration::isWebSocket)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /**
     * What needs no sign-in: webhooks, which check the carrier's signature, what a load balancer or a monitor reads, and the page that a phone
     * begins with.
     */
    @Bean
    @Order(3)
    SecurityFilterChain open(HttpSecurity http, Environment environment) {
        var always = Stream.of("/webhooks/**", "/actuator/health/**", "/actuator/prometheus", ConnectPage.CONNECT);
        var demo = environment.acceptsProfiles(Profiles.of("demo"))
                ? Stream.of("/", "/simulator/**", "/graphiql/**", "/webjars/**")
                : Stream.<String>of();
        return stateless(http)
                .securityMatcher(Stream.concat(always, demo).toArray(String[]::new))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain signIn(HttpSecurity http, SignInPage page, SignInProvider members) {
        return http.securityMatcher(SignInPage.SIGN_IN, SignInPage.SIGNED_IN)
                // Nobody else is asked: a second try with the same password would count twice.
                .authenticationManager(new ProviderManager(members))
                .formLogin(form -> form.loginPage(SignInPage.SIGN_IN)
                        .defaultSuccessUrl(SignInPage.SIGNED_IN)
                        .failureHandler((request, response, why) -> response.sendRedirect(
                                (why instanceof LockedException ? Problem.LOCKED : Problem.WRONG).url())))
                // Only a stale CSRF token is refused here: the session it belongs to has ended.
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        (request, response, why) -> response.sendRedirect(Problem.EXPIRED.url())))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(page.contentSecurityPolicy()))
                        .referrerPolicy(withDefaults()))
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SignInPage.SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain nothingElse(HttpSecurity http) {
        var notFound = new HttpStatusEntryPoint(HttpStatus.NOT_FOUND);
        return stateless(http)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(notFound))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS));
    }

    private static boolean isWebSocket(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
