package dev.ringback.flood;

import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.Informant;
import dev.ringback.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * News of one informant that a phone is told together, in one summary.
 *
 * @param entries what was gathered; the first {@value #MOST} of it
 * @param count how much was gathered
 * @param summary written down before it is told; null while more is waited for
 * @param over whether it has been told, or need not be any more
 */
record Gathering(
        Informant informant,
        MemberId member,
        Instant since,
        List<Entry> entries,
        int count,
        @Nullable Summary summary,
        boolean over) {

    /** So long the first waits for others, when there is room for a summary at all. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST = 500;

    /** One thing that was not told by itself. */
    record Entry(FollowUpId followUp, String kind, String occasion, boolean forAnybody) {

        /** Whether it still needs the member, as the work stands now. */
        boolean isNeededBy(MemberId member, FollowUp now) {
            var isTheirs = now.claim() == null || now.claim().member().id().equals(member);
            return !now.status().isClosed() && (isTheirs || !forAnybody);
        }
    }

    /**
     * One telling of all that still needs it.
     *
     * @param about the one it names
     * @param more how many it only counts
     */
    record Summary(FollowUpId about, String kind, int more, String key, Instant at) {}

    Gathering {
        entries = List.copyOf(entries);
    }

    static Gathering of(Informant informant, News first, Instant now) {
        return new Gathering(informant, first.to(), now, List.of(entry(first)), 1, null, false);
    }

    private static Entry entry(News news) {
        return new Entry(news.about().id(), news.kind(), news.occasion(), news.forAnybody());
    }

    boolean takes(Informant from, News news) {
        return summary == null && !over && informant.equals(from) && member.equals(news.to());
    }

    Gathering and(News news) {
        var more = entries.size() < MOST
                ? Stream.concat(entries.stream(), Stream.of(entry(news))).toList()
                : entries;
        return new Gathering(informant, member, since, more, count + 1, null, false);
    }

    /** Whether it is this one, in whichever state. */
    boolean isSame(Gathering other) {
        return entries.getFirst().equals(other.entries.getFirst());
    }

    boolean has(String occasion) {
        return entries.stream().anyMatch(it -> it.occasion().equals(occasion));
    }

    boolean isOpen() {
        return summary == null && !over;
    }

    boolean isBeingTold() {
        return summary != null && !over;
    }

    Instant ripeAt() {
        return since.plus(PATIENCE);
    }

    Gathering summarised(Summary as) {
        return new Gathering(informant, member, since, entries, count, as, false);
    }

    Gathering ended() {
        return new Gathering(informant, member, since, entries, count, summary, true);
    }
}
