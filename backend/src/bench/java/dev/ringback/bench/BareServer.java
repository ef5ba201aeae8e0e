package dev.ringback.bench;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The ceiling: the same web server on virtual threads, with servlets straight on the driver. No token, no GraphQL, no Spring MVC. */
final class BareServer implements AutoCloseable {

    private final WebServer server;

    private BareServer(WebServer server) {
        this.server = server;
    }

    static BareServer beside(Desk desk) {
        var factory = new TomcatServletWebServerFactory(0);
        factory.addProtocolHandlerCustomizers(it -> it.setExecutor(new VirtualThreadExecutor("bare-")));
        var server = factory.getWebServer(servlets -> {
            serve(servlets, "/inbox", new BareInbox(desk.database()));
            serve(servlets, "/claim", new BareClaim(desk.database()));
        });
        server.start();
        return new BareServer(server);
    }

    private static void serve(ServletContext servlets, String path, HttpServlet servlet) {
        servlets.addServlet(path, servlet).addMapping(path);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    @Override
    public void close() {
        server.stop();
    }
}
