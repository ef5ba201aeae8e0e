package dev.ringback.scenario;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What connects a server to its database: it can be pulled out, and it can freeze, with every connection still open. */
final class DatabaseCable implements AutoCloseable {

    private final InetSocketAddress database;
    private final int port;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket door;
    private volatile boolean frozen;

    DatabaseCable(Database database) {
        var host = new ConnectionString(database.uri()).getHosts().getFirst().split(":");
        this.database = new InetSocketAddress(host[0], Integer.parseInt(host[1]));
        this.port = open(0);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port + "/ringback";
    }

    private int open(int at) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            door = opened;
            Thread.ofVirtual().start(() -> accept(opened));
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var client = opened.accept();
                var there = new Socket(database.getAddress(), database.getPort());
                connections.add(client);
                connections.add(there);
                Thread.ofVirtual().start(() -> carry(client, there));
                Thread.ofVirtual().start(() -> carry(there, client));
            } catch (IOException closed) {
                // The next one finds another door, or none.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            var bytes = new byte[8_192];
            for (var read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                while (frozen) {
                    Thread.sleep(20);
                }
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException gone) {
            // Either side has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(from);
            connections.remove(to);
        }
    }

    /** Nobody answers at the address any more, and who was connected is cut off. */
    void pullOut() {
        close();
    }

    /** Everything stays open, and nothing comes through. */
    void freeze() {
        frozen = true;
    }

    void plugIn() {
        frozen = false;
        var opened = door;
        if (opened == null) {
            open(port);
        }
    }

    @Override
    public void close() {
        var opened = door;
        door = null;
        try {
            if (opened != null) {
                opened.close();
            }
            for (var connection : Set.copyOf(connections)) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
