package dev.ringback.edge;

import dev.ringback.kernel.Asker;
import dev.ringback.kernel.PublicUrl;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Sets who calls, and which address they called: always the public one, whatever Host they or a proxy wrote. A name of a stranger's
 * choosing then appears in no redirect, no link and no cookie.
 */
final class CallerValve extends ValveBase {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Proxies proxies;
    private final URI publicUrl;

    CallerValve(Proxies proxies, PublicUrl publicUrl) {
        super(true);
        this.proxies = proxies;
        this.publicUrl = URI.create(publicUrl.origin());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var forwardedFor = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        var caller = proxies.caller(request.getRemoteAddr(), forwardedFor);
        request.setRemoteAddr(caller);
        request.setRemoteHost(caller);
        var secure = "https".equals(publicUrl.getScheme());
        request.setSecure(secure);
        request.getCoyoteRequest().scheme().setString(publicUrl.getScheme());
        request.getCoyoteRequest().serverName().setString(publicUrl.getHost());
        request.setServerPort(publicUrl.getPort() >= 0 ? publicUrl.getPort() : secure ? HTTPS : HTTP);
        request.setAttribute(Asker.class.getName(), (Asker) () -> isGone(request.getCoyoteRequest()));
        getNext().invoke(request, response);
    }

    /**
     * Looks at the connection without waiting. Tomcat calls its end one byte that can be read; a next request, sent ahead, is longer.
     *
     * @see org.apache.coyote.http11.Http11InputBuffer
     */
    private static boolean isGone(org.apache.coyote.Request request) {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() == 1;
    }
}
