package dev.ringback.edge;

import dev.ringback.kernel.ByteBudget;
import dev.ringback.kernel.PublicUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the web server is built. What it may hold follows from the memory that the JVM has, so that a small machine is not asked for more. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    /** Half of the memory for connections, each of which takes up to 64 KiB for its buffers. */
    private static final long MEMORY_PER_CONNECTION = 128 * 1024;

    private static final int FEWEST_CONNECTIONS = 256;
    private static final int MOST_CONNECTIONS = 8_192;
    private static final int PARTS_OF_MEMORY_FOR_BODIES = 16;

    static int mostConnections(long memory) {
        return Math.clamp(memory / MEMORY_PER_CONNECTION, FEWEST_CONNECTIONS, MOST_CONNECTIONS);
    }

    @Bean
    Stopwatch stopwatch() {
        return Stopwatch.running();
    }

    @Bean
    ByteBudget bodies() {
        return new ByteBudget(Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY_FOR_BODIES);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> countedConnections(
            Connections connections,
            Proxies proxies,
            PublicUrl publicUrl,
            @Value("${ringback.edge.connections}") int most) {
        return tomcat -> {
            tomcat.setProtocol(CountedProtocol.class.getName());
            tomcat.addEngineValves(new CallerValve(proxies, publicUrl));
            tomcat.addConnectorCustomizers(connector -> {
                var protocol = (CountedProtocol) connector.getProtocolHandler();
                protocol.tell(connections);
                protocol.setMaxConnections(
                        most > 0 ? most : mostConnections(Runtime.getRuntime().maxMemory()));
            });
        };
    }
}
