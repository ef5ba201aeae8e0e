package dev.ringback.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MimeType;

/**
 * What is asked of an address that somebody else gave us, and what is taken from it at the most.
 *
 * @param headers for this address alone: whoever it sends us on to is not told
 * @param content what is posted; without it something is fetched
 * @param onward where an answer may send us on to; nowhere unless named, and never with content
 * @param contentTypes what is taken, {@code image/*} being every picture; all unless named
 * @param mostBytes of an answer
 * @param deadline for everything together: waiting for a turn, looking up, connecting, and the last byte of the last answer
 */
public record OutboundRequest(
        URI address,
        Map<String, String> headers,
        @Nullable Content content,
        List<Onward> onward,
        List<MimeType> contentTypes,
        int mostBytes,
        Duration deadline) {

    /** What is posted. */
    public record Content(MimeType type, byte[] bytes) {}

    public OutboundRequest {
        headers = Map.copyOf(headers);
        onward = List.copyOf(onward);
        contentTypes = List.copyOf(contentTypes);
    }

    public static OutboundRequest get(URI address, int mostBytes, Duration deadline) {
        return new OutboundRequest(address, Map.of(), null, List.of(), List.of(), mostBytes, deadline);
    }

    public static OutboundRequest post(URI address, Content content, int mostBytes, Duration deadline) {
        return new OutboundRequest(address, Map.of(), content, List.of(), List.of(), mostBytes, deadline);
    }

    public OutboundRequest with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new OutboundRequest(address, all, content, onward, contentTypes, mostBytes, deadline);
    }

    public OutboundRequest mayGoOnTo(List<Onward> places) {
        return new OutboundRequest(address, headers, content, places, contentTypes, mostBytes, deadline);
    }

    public OutboundRequest taking(List<MimeType> types) {
        return new OutboundRequest(address, headers, content, onward, types, mostBytes, deadline);
    }

    boolean takes(@Nullable MimeType type) {
        return contentTypes.isEmpty() || (type != null && contentTypes.stream().anyMatch(it -> it.includes(type)));
    }

    /** Names neither path nor headers, which may be secret. */
    @Override
    public String toString() {
        return (content == null ? "GET " : "POST ") + address.getHost();
    }
}
