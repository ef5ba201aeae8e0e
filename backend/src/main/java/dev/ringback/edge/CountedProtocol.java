package dev.ringback.edge;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 over connections that are counted. Public because Tomcat makes it by its name. */
public final class CountedProtocol extends Http11NioProtocol {

    public CountedProtocol() {
        super(new CountedEndpoint());
    }

    void tell(Connections all) {
        ((CountedEndpoint) getEndpoint()).tell(all);
    }
}
