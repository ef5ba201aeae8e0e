package dev.ringback.socket;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** What is said to a client: one message after the other, each written in pieces, so that no more than a piece of it waits for a slow reader. */
final class Outbox {

    private static final int PIECE = 8 * 1024;

    private final WebSocketSession session;
    private final JsonMapper json;
    private final ReentrantLock turn = new ReentrantLock();

    Outbox(WebSocketSession session, JsonMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Waits until it is written.
     *
     * @throws IOException when the client has gone, or takes in nothing for a while */
    void say(Map<String, Object> message) throws IOException {
        turn.lock();
        try {
            write(message);
        } finally {
            turn.unlock();
        }
    }

    /** Says something that is not worth waiting for: whoever is being told something else hears from us anyway. */
    void mention(Map<String, Object> message) throws IOException {
        if (turn.tryLock()) {
            try {
                write(message);
            } finally {
                turn.unlock();
            }
        }
    }

    private void write(Map<String, Object> message) throws IOException {
        var pieces = new Pieces();
        json.writeValue(pieces, message);
        pieces.end();
    }

    private final class Pieces extends Writer {

        private final StringBuilder piece = new StringBuilder();

        @Override
        public void write(char[] from, int start, int many) throws IOException {
            var done = 0;
            while (done < many) {
                var count = Math.min(many - done, PIECE - piece.length());
                piece.append(from, start + done, count);
                done += count;
                if (piece.length() >= PIECE) {
                    send();
                }
            }
        }

        private void send() throws IOException {
            var last = piece.length() - 1;
            // Both halves of a character travel together.
            var held = Character.isHighSurrogate(piece.charAt(last)) ? piece.substring(last) : "";
            session.sendMessage(new TextMessage(piece.substring(0, piece.length() - held.length()), false));
            piece.setLength(0);
            piece.append(held);
        }

        void end() throws IOException {
            session.sendMessage(new TextMessage(piece.toString(), true));
        }

        @Override
        public void flush() {
            // A piece goes when it is full.
        }

        @Override
        public void close() {
            // A message that was not written to its end is not ended.
        }
    }
}
