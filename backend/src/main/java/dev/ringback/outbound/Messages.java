package dev.ringback.outbound;

import dev.ringback.outbound.OutboundOutcome.Answered;
import dev.ringback.outbound.OutboundOutcome.NotTaken;
import java.io.IOException;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** Writes what is asked, and reads what is answered: no more of it than is taken. */
final class Messages {

    private static final byte[] NOTHING = {};

    private Messages() {}

    static Request request(OutboundRequest request, HttpUrl url, Map<String, String> headers) {
        var message = new Request.Builder().url(url).header("User-Agent", "Ringback");
        headers.forEach(message::header);
        if (request.content() != null) {
            var content = request.content();
            message.post(RequestBody.create(
                    content.bytes(), MediaType.get(content.type().toString())));
        }
        // What is small when compressed may be anything when it is not.
        return message.header("Accept-Encoding", "identity").build();
    }

    static OutboundOutcome outcome(OutboundRequest request, Response answer) throws IOException {
        var type = type(answer);
        var isTaken = request.takes(type);
        if (!isTaken && answer.isSuccessful()) {
            return new NotTaken(NotTaken.Why.OTHER_TYPE);
        }
        if (!"identity".equalsIgnoreCase(answer.header("Content-Encoding", "identity"))) {
            return new NotTaken(NotTaken.Why.COMPRESSED);
        }
        var content = answer.body().source();
        if (isTaken && content.request(request.mostBytes() + 1L)) {
            return new NotTaken(NotTaken.Why.TOO_LARGE);
        }
        return new Answered(
                answer.code(), type == null ? null : type.toString(), isTaken ? content.readByteArray() : NOTHING);
    }

    /** The type alone: what stands behind it is often none that Java knows, and decides nothing. */
    private static @Nullable MimeType type(Response answer) {
        try {
            var type = answer.header("Content-Type");
            return type == null ? null : MimeTypeUtils.parseMimeType(type.split(";", 2)[0]);
        } catch (InvalidMimeTypeException none) {
            return null;
        }
    }
}
