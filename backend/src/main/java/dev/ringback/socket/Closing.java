package dev.ringback.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.socket.CloseStatus;

/**
 * Why a socket is closed.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">GraphQL over WebSocket protocol</a>
 */
final class Closing {

    static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "Unauthorized");
    static final CloseStatus EXPIRED = new CloseStatus(4403, "The access token has expired");
    static final CloseStatus UNKNOWN_PROTOCOL = new CloseStatus(4406, "Subprotocol not acceptable");
    static final CloseStatus NEVER_BEGUN = new CloseStatus(4408, "Connection initialisation timeout");
    static final CloseStatus BEGUN_TWICE = new CloseStatus(4429, "Too many initialisation requests");
    static final CloseStatus TOO_LARGE = new CloseStatus(1009, "A message has at most 512 KiB");
    static final CloseStatus TOO_BUSY = new CloseStatus(1013, "Try again later");

    /** A frame has no room for more, in bytes. */
    private static final int LONGEST_REASON = 123;

    private Closing() {}

    static CloseStatus malformed(String why) {
        return new CloseStatus(4400, why);
    }

    static CloseStatus known(String id) {
        var why = "Subscriber for " + id + " already exists";
        return new CloseStatus(
                4409, why.getBytes(UTF_8).length > LONGEST_REASON ? "The subscriber already exists" : why);
    }
}
