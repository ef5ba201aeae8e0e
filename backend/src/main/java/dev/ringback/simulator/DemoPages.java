package dev.ringback.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.kernel.PublicUrl;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The demo's two pages: where to begin, and GraphiQL. They load nothing from elsewhere, and the browser is told to see to it. */
@RestController
@Profile("demo")
class DemoPages implements WebMvcConfigurer {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);
    private static final String ONLY_FROM_HERE = String.join(
            "; ",
            "default-src 'self'",
            // Not every browser counts a WebSocket of this server as 'self'.
            "connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
            // Editors place their parts with style attributes.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "frame-ancestors 'none'");

    private final PublicUrl publicUrl;

    DemoPages(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/simulator/pages/**").addResourceLocations("classpath:/simulator/");
    }

    @GetMapping("/")
    ResponseEntity<String> welcome() throws IOException {
        return page("index.html");
    }

    @GetMapping("/graphiql")
    ResponseEntity<String> graphiql() throws IOException {
        return page("graphiql.html");
    }

    private ResponseEntity<String> page(String name) throws IOException {
        var html = new ClassPathResource("simulator/" + name).getContentAsString(UTF_8);
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", ONLY_FROM_HERE)
                .body(html.replace("{{origin}}", publicUrl.origin()));
    }
}
