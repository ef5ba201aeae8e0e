package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the pages for people have in common: their looks, and what the browser may load for them. */
@Component
class PageShell {

    private final String shell = load("page.html");

    String page(String title, String content) {
        return shell.replace("{{title}}", title).replace("{{content}}", content);
    }

    /**
     * Nothing from elsewhere, no script, and no style but the page's own.
     *
     * @param formAction where forms of the page may lead
     */
    String contentSecurityPolicy(String formAction) {
        var style = shell.substring(shell.indexOf("<style>") + "<style>".length(), shell.indexOf("</style>"));
        return "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; form-action " + formAction
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    static String load(String name) {
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
}
