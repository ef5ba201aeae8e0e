package dev.ringback.access;

import dev.ringback.company.Staff;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a username and password from the sign-in page. */
@Component
class SignInProvider implements AuthenticationProvider {

    private final SignIns signIns;
    private final Staff staff;
    private final Secrets secrets;

    SignInProvider(SignIns signIns, Staff staff, Secrets secrets) {
        this.signIns = signIns;
        this.staff = staff;
        this.secrets = secrets;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = SignIns.normalise(attempt.getName());
        if (!(attempt.getDetails() instanceof SignInDetails details)) {
            throw new AuthenticationServiceException("It is not known where this comes from");
        }
        var signIn = signIns.find(username);
        var verdict = secrets.check(
                details.guess(username),
                String.valueOf(attempt.getCredentials()),
                signIn.map(SignIn::passwordHash).orElse(null),
                () -> signIn.map(SignIn::key)
                        .flatMap(key -> staff.find(key.company(), key.member()))
                        .isPresent());
        return switch (verdict) {
            case RIGHT ->
                UsernamePasswordAuthenticationToken.authenticated(
                        signIn.orElseThrow().key(), null, List.of());
            case WRONG -> throw new BadCredentialsException("No such username and password");
            case TOO_MANY -> throw new LockedException("Too many attempts");
            case TOO_BUSY -> throw new AuthenticationServiceException("Too many are signing in");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
