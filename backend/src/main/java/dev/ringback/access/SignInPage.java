package dev.ringback.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page a member signs in on, mostly on a phone, and the one shown when nothing waits behind it. */
@Controller
class SignInPage {

    static final String SIGN_IN = "/login";
    static final String SIGNED_IN = "/signed-in";

    private final String form = PageShell.load("sign-in.html");
    private final String done = PageShell.load("signed-in.html");
    private final PageShell shell;

    SignInPage(PageShell shell) {
        this.shell = shell;
    }

    @GetMapping(path = SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String signIn(CsrfToken csrf, @RequestParam(defaultValue = "") String problem) {
        var problemShown = Problem.named(problem);
        return shell.page(
                "Sign in",
                form.replace("{{problem}}", problemShown == null ? "" : problemShown.html())
                        .replace("{{csrf.name}}", csrf.getParameterName())
                        .replace("{{csrf.token}}", csrf.getToken()));
    }

    @GetMapping(path = SIGNED_IN, produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String signedIn() {
        return shell.page("Signed in", done);
    }

    /** The app's scheme is a place the form may lead to, because browsers apply that rule to the redirects which follow as well. */
    String contentSecurityPolicy() {
        return shell.contentSecurityPolicy("'self' dev.ringback:");
    }

    /** Why somebody sees the page again. */
    enum Problem {
        WRONG("That username and password do not match. Check both and try again."),
        LOCKED("Too many attempts. Wait ten minutes, then try again."),
        BUSY("Too many people are signing in at this moment. Try again in a minute."),
        EXPIRED("This page was open for too long. Go back to the app and sign in again.");

        private final String message;

        Problem(String message) {
            this.message = message;
        }

        static Problem of(AuthenticationException why) {
            if (why instanceof LockedException) {
                return LOCKED;
            }
            return why instanceof AuthenticationServiceException ? BUSY : WRONG;
        }

        String url() {
            return SIGN_IN + "?problem=" + name().toLowerCase(Locale.ROOT);
        }

        private String html() {
            return "<p class=\"problem\" id=\"problem\" role=\"alert\">" + message + "</p>";
        }

        private static @Nullable Problem named(String name) {
            for (var problem : values()) {
                if (problem.name().equalsIgnoreCase(name)) {
                    return problem;
                }
            }
            return null;
        }
    }
}
