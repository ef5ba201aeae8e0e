package dev.ringback.edge;

import dev.ringback.kernel.Neighbourhood;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many of something each neighbourhood has at this moment. */
final class Counts {

    private final int most;
    private final ConcurrentMap<Neighbourhood, Integer> counts = new ConcurrentHashMap<>();

    Counts(int most) {
        this.most = most;
    }

    /** Counts one more, unless it would be too many; says whether it did. */
    boolean add(Neighbourhood whose) {
        if (counts.merge(whose, 1, Integer::sum) > most) {
            remove(whose);
            return false;
        }
        return true;
    }

    void remove(Neighbourhood whose) {
        counts.computeIfPresent(whose, (it, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }
}
