package dev.ringback.texting;

import dev.ringback.kernel.NamedSender;
import dev.ringback.kernel.PhoneNumber;
import java.util.List;

/**
 * A text from a sender that has no number, as the carrier tells of it.
 *
 * @param providerId the same however often it is told
 */
public record IncomingNotice(String providerId, NamedSender from, PhoneNumber to, String body, List<Media> media) {

    public IncomingNotice {
        media = List.copyOf(media);
    }
}
