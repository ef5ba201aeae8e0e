package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
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

    private final String shell = load("page.html");
    private final String form = load("sign-in.html");
    private final String done = load("signed-in.html");

    @GetMapping(path = SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String signIn(CsrfToken csrf, @RequestParam(defaultValue = "") String problem) {
        var problemShown = Problem.named(problem);
        return page(
                "Sign in",
                form.replace("{{problem}}", problemShown == null ? "" : problemShown.html())
                        .replace("{{csrf.name}}", csrf.getParameterName())
                        .replace("{{csrf.token}}", csrf.getToken()));
    }

    @GetMapping(path = SIGNED_IN, produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String signedIn() {
        return page("Signed in", done);
    }

    /**
     * Nothing from elsewhere, no script, and no style but the page's own. The app's scheme is a place the form may lead to, because
     * browsers apply that rule to the redirects which follow as well.
     */
    String contentSecurityPolicy() {
        var style = shell.substring(shell.indexOf("<style>") + "<style>".length(), shell.indexOf("</style>"));
        return "default-src 'none'; style-src 'sha256-" + sha256(style)
                + "'; form-action 'self' dev.ringback:; base-uri 'none'; frame-ancestors 'none'";
    }

    private String page(String title, String content) {
        return shell.replace("{{title}}", title).replace("{{content}}", content);
    }

    private static String load(String name) {
        try {
            return new ClassPathResource("access/" + name).getContentAsString(UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Why somebody sees the page again. */
    enum Problem {
        WRONG("That username and password do not match. Check both and try again."),
        LOCKED("Too many attempts. Wait ten minutes, then try again."),
        EXPIRED("This page was open for too long. Go back to the app and sign in again.");

        private final String message;

        Problem(String message) {
            this.message = message;
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
