package dev.ringback.access;

import dev.ringback.company.Staff;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a username and password from the sign-in page. */
@Component
class SignInProvider implements AuthenticationProvider {

    /** Compared with when nobody has that username, so that the time taken does not tell. Its password was never kept. */
    private static final String NOBODYS_HASH = "{bcrypt}$2a$10$jLwuhzve8gXOUq5zOZ1XAud/ZHYjofVkEqreEdgF3XoXnlrcsU1/6";

    private final SignIns signIns;
    private final Staff staff;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;

    SignInProvider(SignIns signIns, Staff staff, PasswordEncoder passwords, SignInAttempts attempts) {
        this.signIns = signIns;
        this.staff = staff;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = SignIns.normalise(attempt.getName());
        var address = address(attempt);
        if (!attempts.mayTry(username, address)) {
            throw new LockedException("Too many attempts");
        }
        var signIn = signIns.find(username);
        var hash = signIn.map(SignIn::passwordHash).orElse(NOBODYS_HASH);
        var matches = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        var member = signIn.map(SignIn::key)
                .filter(key ->
                        matches && staff.find(key.company(), key.member()).isPresent())
                .orElseThrow(() -> new BadCredentialsException("No such username and password"));
        attempts.succeeded(username, address);
        return UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
