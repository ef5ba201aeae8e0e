package dev.ringback.journal;

import dev.ringback.kernel.ResyncRequired;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who reads a journal at their own pace. Used by one thread at a time. */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int PAGE = 100;

    private final Tail tail;
    private final int mostBehind;
    private long read;
    private long allowed;

    /** Begins behind this number. Who begins far behind may stay as far behind, until they have caught up. */
    Follower(Tail tail, long from, int mostBehind) {
        this.tail = tail;
        this.mostBehind = mostBehind;
        this.read = from;
        this.allowed = Math.max(0, tail.last() - from) + mostBehind;
    }

    /** The next entries in order; none while there is none.
     *
     * @throws ResyncRequired when this follower has fallen too far behind, or what comes next is not kept any more */
    List<JournalEntry> next() {
        if (tail.last() - read > allowed) {
            throw new ResyncRequired(JournalEntry.cursor(tail.last()));
        }
        var page = page();
        if (page.isEmpty()) {
            allowed = mostBehind;
            return page;
        }
        if (page.getFirst().seq() != read + 1) {
            throw new ResyncRequired(JournalEntry.cursor(tail.last()));
        }
        read = page.getLast().seq();
        return page;
    }

    private List<JournalEntry> page() {
        try {
            return tail.after(read, PAGE);
        } catch (RuntimeException unreachable) {
            // Nothing is lost: the next look rings again.
            LOG.debug("The journal cannot be read for the moment", unreachable);
            tail.lookAgain();
            return List.of();
        }
    }
}
