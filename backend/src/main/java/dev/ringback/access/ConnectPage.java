package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.kernel.PublicUrl;
import java.net.URI;
import java.net.URLEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The page that tells a phone which server it belongs to: the address in words, as a QR code, and as a link that opens the app. */
@Controller
class ConnectPage {

    static final String CONNECT = "/connect";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private final PageShell shell;
    private final String content;

    ConnectPage(PageShell shell, PublicUrl publicUrl, Environment environment) {
        this.shell = shell;
        var link = link(publicUrl);
        this.content = PageShell.load("connect.html")
                .replace("{{demo}}", environment.acceptsProfiles(Profiles.of("demo")) ? demo(publicUrl) : "")
                .replace("{{address}}", HtmlUtils.htmlEscape(publicUrl.origin()))
                .replace("{{link}}", HtmlUtils.htmlEscape(link))
                .replace("{{qr}}", QrCode.svg(link, "QR code of the link that connects the app"));
    }

    /** What the app listens to. */
    static String link(PublicUrl publicUrl) {
        return "dev.ringback:/connect?server=" + URLEncoder.encode(publicUrl.origin(), UTF_8);
    }

    /** The demo listens on this computer only. */
    private static String demo(PublicUrl publicUrl) {
        return PageShell.load("connect-demo.html")
                .replace(
                        "{{port}}",
                        String.valueOf(URI.create(publicUrl.origin()).getPort()));
    }

    @GetMapping(CONNECT)
    ResponseEntity<String> connect() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", shell.contentSecurityPolicy("'none'"))
                .body(shell.page("Connect a phone", content));
    }
}
