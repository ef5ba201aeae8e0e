package dev.ringback.app.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What lies between the phone and the server: pulled out, nothing gets through. */
final class Cable implements AutoCloseable {
    private final ServerSocket phoneSide;
    private final int serverPort;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean plugged = true;

    Cable(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.phoneSide = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    String address() {
        return "http://localhost:" + phoneSide.getLocalPort();
    }

    void pull() {
        plugged = false;
        open.forEach(Cable::close);
        open.clear();
    }

    void plugIn() {
        plugged = true;
    }

    private void accept() {
        try {
            while (true) {
                var phone = phoneSide.accept();
                if (plugged) {
                    var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                    open.addAll(List.of(phone, server));
                    daemon(() -> pump(phone, server));
                    daemon(() -> pump(server, phone));
                } else {
                    close(phone);
                }
            }
        } catch (IOException e) {
            // Closed: the test is over.
            return;
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Pulled out.
            return;
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        phoneSide.close();
        pull();
    }
}
