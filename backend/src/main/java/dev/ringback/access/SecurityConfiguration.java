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
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2DeviceCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2TokenExchangeAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Which doors there are, and who may pass each. What is not named here is answered as if it did not exist. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String TOKEN = "/oauth2/token";
    static final String REVOKE = "/oauth2/revoke";
    static final String KEYS = "/oauth2/jwks";
    static final String METADATA = "/.well-known/oauth-authorization-server";

    /** A request is measured as a whole: measuring each filter that it passes tells little and costs much. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenIssuer(
            HttpSecurity http,
            RegisteredClients clients,
            SealedCookies cookies,
            BrowserSignIn browser,
            WaitingApp waiting,
            ClientSecrets secrets,
            CodeHandover handover) {
        return withoutSession(http, browser, waiting)
                .securityMatcher(WaitingApp.AUTHORIZE, TOKEN, REVOKE, KEYS, METADATA)
                .addFilterBefore(new EndpointMethods(), CsrfFilter.class)
                .oauth2AuthorizationServer(server -> configure(server, clients, secrets, handover))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens(cookies)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                waiting, pathPattern(WaitingApp.AUTHORIZE))
                        .defaultAuthenticationEntryPointFor(new ClientRefusal(), AnyRequestMatcher.INSTANCE))
                .build();
    }

    private static void configure(
            OAuth2AuthorizationServerConfigurer server,
            RegisteredClients clients,
            ClientSecrets secrets,
            CodeHandover handover) {
        server.clientAuthentication(client -> client.authenticationConverter(new OneWayIn())
                        .authenticationConverter(new PublicClientConverter())
                        .authenticationProvider(new PublicClientProvider(clients))
                        .authenticationProviders(all -> {
                            all.removeIf(ClientSecretAuthenticationProvider.class::isInstance);
                            all.add(secrets);
                        })
                        .errorResponseHandler(new ClientRefusal()))
                .authorizationEndpoint(authorize -> authorize
                        .authorizationRequestConverter(new IgnoredOpenIdScope())
                        .authorizationResponseHandler(handover)
                        .errorResponseHandler(new AuthorizeRefusal()))
                .tokenEndpoint(token -> token.accessTokenRequestConverter(new AllScopesByDefault())
                        // No client of ours has these grants, and the metadata does not name them.
                        .accessTokenRequestConverters(
                                all -> all.removeIf(it -> it instanceof OAuth2DeviceCodeAuthenticationConverter
                                        || it instanceof OAuth2TokenExchangeAuthenticationConverter)))
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
     * What needs no sign-in: webhooks, which check the carrier's signature, what a load balancer reads, and the page that a phone
     * begins with.
     */
    @Bean
    @Order(3)
    SecurityFilterChain open(HttpSecurity http, Environment environment) {
        var always = Stream.of("/webhooks/**", "/actuator/health/**", ConnectPage.CONNECT);
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
    SecurityFilterChain signIn(
            HttpSecurity http,
            SignInPage page,
            SignInProvider members,
            SealedCookies cookies,
            KnownDevices devices,
            BrowserSignIn browser,
            WaitingApp waiting) {
        return withoutSession(http, browser, waiting)
                .securityMatcher(SignInPage.SIGN_IN, SignInPage.SIGNED_IN)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens(cookies)))
                // Nobody else is asked: a second try with the same password would count twice.
                .authenticationManager(new ProviderManager(members))
                .formLogin(form -> form.loginPage(SignInPage.SIGN_IN)
                        .authenticationDetailsSource(request -> new SignInDetails(request, devices))
                        .successHandler(new SignInWelcome(devices, waiting))
                        .failureHandler((request, response, why) ->
                                response.sendRedirect(Problem.of(why).url())))
                // Only a stale CSRF token is refused here: the browser has forgotten it.
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
        return stateless(http)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, nobody) ->
                        OAuthError.tell(response, HttpStatus.NOT_FOUND, "not_found", "There is nothing here.")))
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

    /** Nobody has a session: what is to be remembered lies in the browser, so that any backend goes on where another began. */
    private static HttpSecurity withoutSession(HttpSecurity http, BrowserSignIn browser, WaitingApp waiting) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .securityContext(context -> context.securityContextRepository(browser))
                .requestCache(cache -> cache.requestCache(waiting));
    }

    private static CookieCsrfTokenRepository formTokens(SealedCookies cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.fullName("ringback_form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(cookies.areSecure()).sameSite("Lax"));
        return tokens;
    }

    private static boolean isWebSocket(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
