package dev.ringback.access;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Who has signed in with this browser, for the few minutes until the app has its code. The browser keeps it, sealed. */
@Component
class BrowserSignIn implements SecurityContextRepository {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String SEPARATOR = "\t";

    private final SealedCookie cookie;
    private final SpentSignIns spent;
    private final Clock clock;

    BrowserSignIn(SealedCookies cookies, SpentSignIns spent, Clock clock) {
        this.cookie = cookies.named("ringback_signed_in", LIFE);
        this.spent = spent;
        this.clock = clock;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof MemberKey key) {
            var id = UUID.randomUUID().toString();
            cookie.write(
                    response,
                    String.join(
                            SEPARATOR, id, key.company().value(), key.member().value()));
        } else {
            cookie.clear(request, response);
        }
    }

    /** Ends it, also for whoever has a copy of the cookie; says whether it had not ended already. */
    boolean spend(Authentication who) {
        return who.getDetails() instanceof String id
                && spent.spend(id, clock.instant().plus(LIFE));
    }

    private Optional<Authentication> who(HttpServletRequest request) {
        return cookie.read(request)
                .map(it -> it.split(SEPARATOR, 3))
                .filter(it -> it.length == 3 && !spent.isSpent(it[0]))
                .map(it -> {
                    var key = new MemberKey(new CompanyId(it[1]), new MemberId(it[2]));
                    var who = UsernamePasswordAuthenticationToken.authenticated(key, null, List.of());
                    who.setDetails(it[0]);
                    return who;
                });
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return who(request).isPresent();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        var context = SingletonSupplier.of(() -> load(request));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context.obtain();
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    private SecurityContext load(HttpServletRequest request) {
        return who(request)
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }
}
