package dev.ringback.company;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a company texts, where companies differ.
 *
 * @param quietHours null when there are none
 * @param repliesToContact whether somebody who got in touch may be answered once though they never said that they want texts
 * @param authority what Ringback may text by itself, for each purpose that it writes for
 * @param delayThreshold a visit that is later by at least this much is a delay the customer is told of: 1 minute to 4 hours
 * @param reviewEvery nobody is asked for another review sooner: 1 to 730 days
 * @param reviewUrl where customers write reviews; null when they are asked for none
 * @param approveWithin how long a draft waits for a person: 5 minutes to 7 days
 */
public record TextingPolicy(
        @Nullable QuietHours quietHours,
        boolean repliesToContact,
        Map<Purpose, Authority> authority,
        Duration delayThreshold,
        Duration reviewEvery,
        @Nullable String reviewUrl,
        Duration approveWithin) {

    /** Nothing goes out by itself; a delay is drafted. */
    public static final TextingPolicy USUAL = new TextingPolicy(
            QuietHours.USUAL,
            true,
            Map.of(Purpose.SERVICE_NOTICE, Authority.of(Authority.Mode.DRAFT)),
            Duration.ofMinutes(15),
            Duration.ofDays(90),
            null,
            Duration.ofHours(24));

    public TextingPolicy {
        var all = new EnumMap<Purpose, Authority>(Purpose.class);
        for (var purpose : Purpose.values()) {
            all.put(purpose, authority.getOrDefault(purpose, Authority.of(Authority.Mode.OFF)));
        }
        authority = Map.copyOf(all);
    }

    /** What Ringback may text by itself for this purpose. What it estimates of somebody on the way is a service notice, too. */
    public Authority authority(Purpose purpose) {
        var decisive = purpose == Purpose.ON_MY_WAY ? Purpose.SERVICE_NOTICE : purpose;
        return authority.getOrDefault(decisive, Authority.of(Authority.Mode.OFF));
    }
}
