package dev.ringback.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A connection on which anything may be said, which no HTTP client would. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = (int) Api.PATIENCE.toMillis();

    private final Socket socket = new Socket();

    Wire(int port) throws IOException {
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    Wire say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    /** All that is answered until the server ends the connection. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** Whether the server ends the connection within this time; what it says until then is thrown away. */
    boolean endsWithin(int millis) {
        var end = System.nanoTime() + millis * 1_000_000L;
        try {
            for (var left = millis; left > 0; left = (int) ((end - System.nanoTime()) / 1_000_000)) {
                socket.setSoTimeout(left);
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            }
            return false;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
