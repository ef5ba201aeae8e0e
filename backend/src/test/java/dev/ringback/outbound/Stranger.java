package dev.ringback.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server that somebody else runs, and that answers as it likes: well, badly, or never. It listens on every address of this machine. */
final class Stranger implements AutoCloseable {

    /** Says something to whoever asked. */
    interface Answer {
        void to(String asked, OutputStream out) throws Exception;
    }

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<InetAddress> reachedAt = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final Answer answer;

    Stranger(Answer answer) {
        this(ServerSocketFactory.getDefault(), answer);
    }

    Stranger(ServerSocketFactory doors, Answer answer) {
        this.answer = answer;
        try {
            this.door = doors.createServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    static Answer says(String head, String body) {
        return (asked, out) ->
                out.write((head.replace("\n", "\r\n") + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(ISO_8859_1));
    }

    static Answer sendsTo(String location) {
        return says("HTTP/1.1 302 Found\nLocation: " + location, "");
    }

    int port() {
        return door.getLocalPort();
    }

    URI at(String hostAndPath) {
        var slash = hostAndPath.indexOf('/');
        return URI.create("http://" + hostAndPath.substring(0, slash) + ':' + port() + hostAndPath.substring(slash));
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            reachedAt.add(caller.getLocalAddress());
            var question = read(caller.getInputStream());
            asked.add(question);
            answer.to(question, caller.getOutputStream());
            caller.getOutputStream().flush();
        } catch (Exception hungUp) {
            // Whoever calls may hang up whenever they like.
        }
    }

    private static String read(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("Hung up");
            }
            text.append((char) next);
        }
        for (var line : text.toString().split("\r\n")) {
            if (line.startsWith("Content-Length: ")) {
                text.append(new String(in.readNBytes(Integer.parseInt(line.substring(16))), ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
