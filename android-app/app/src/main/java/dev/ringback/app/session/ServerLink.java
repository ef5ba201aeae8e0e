package dev.ringback.app.session;

import android.net.Uri;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The link behind a server's QR code, such as {@code dev.ringback:/connect?server=https%3A%2F%2Fdesk.example.com}. */
public final class ServerLink {

    private ServerLink() {}

    /** The address that a scanned code or an opened link leads to; a plain address is one itself. */
    public static Optional<String> addressIn(@Nullable String text) {
        if (text == null || !text.startsWith(TokenEndpoint.SCHEME + ":")) {
            return Optional.ofNullable(text);
        }
        var link = Uri.parse(text);
        return "/connect".equals(link.getPath())
                ? Optional.ofNullable(link.getQueryParameter("server"))
                : Optional.empty();
    }
}
