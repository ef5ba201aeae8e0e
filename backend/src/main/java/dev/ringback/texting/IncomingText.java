package dev.ringback.texting;

import dev.ringback.kernel.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to one of a company's numbers, as the carrier tells of it.
 *
 * @param providerId the same however often it is told
 * @param keyword STOP, START or HELP when the carrier says that it has recognised and answered one; null when it says nothing
 */
public record IncomingText(
        String providerId,
        PhoneNumber from,
        PhoneNumber to,
        String body,
        List<Media> media,
        @Nullable String keyword) {

    public IncomingText {
        media = List.copyOf(media);
    }
}
