package dev.ringback.platform;

import de.bwaldvogel.mongo.MongoServer;

/** A MongoDB that lives and dies with this process, and listens on this machine only. */
final class EmbeddedMongo implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MongoEmbeddedBackend());
    private final String uri;

    EmbeddedMongo() {
        server.bind("127.0.0.1", 0);
        this.uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/ringback";
    }

    String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
