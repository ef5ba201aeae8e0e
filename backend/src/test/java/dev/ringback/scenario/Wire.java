package dev.ringback.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** A connection on which anything may be said, which no HTTP client would. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    Wire(Server server) {
        this(server, PATIENCE_MILLIS);
    }

    /** One that waits for an answer no longer than this. */
    Wire(Server server, int patienceMillis) {
        try {
            socket = new Socket("127.0.0.1", URI.create(server.origin).getPort());
            socket.setSoTimeout(patienceMillis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends this and reads all that is answered until the server ends the connection. */
    static String exchange(Server server, String text) {
        return exchange(server, text, PATIENCE_MILLIS);
    }

    static String exchange(Server server, String text, int patienceMillis) {
        try (var wire = new Wire(server, patienceMillis)) {
            return wire.say(text).rest();
        }
    }

    Wire say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        } catch (IOException gone) {
            // What was answered before is read nevertheless.
        }
        return this;
    }

    /** Ends it as a broken network does: the server gets a reset. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is answered next. */
    String some() {
        try {
            var bytes = new byte[8_192];
            var count = socket.getInputStream().read(bytes);
            return count < 0 ? "" : new String(bytes, 0, count, ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private String rest() {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (IOException gone) {
            // A refusal may be cut short by a reset.
        }
        return all.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
