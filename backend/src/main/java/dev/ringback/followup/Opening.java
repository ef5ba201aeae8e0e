package dev.ringback.followup;

import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known so far of one time a caller got in touch. It may be told again with more in it.
 *
 * @param contactId the same each time this contact is told
 * @param number null when it was withheld
 * @param urgency as somebody set it, with the words or the person that justify it; null when only the words of the call count
 */
public record Opening(
        String contactId,
        Trigger trigger,
        Instant at,
        @Nullable PhoneNumber number,
        @Nullable String callerName,
        Source source,
        Category category,
        @Nullable Urgency urgency,
        List<String> evidence,
        String summary,
        @Nullable String transcript) {

    public Opening {
        evidence = List.copyOf(evidence);
    }
}
