package dev.ringback.evidence;

import dev.ringback.company.Urgency;
import java.util.List;

/** What a text says. Without words nothing is above normal; both lists are in the order of the text. */
public record Reading(Urgency urgency, List<Hit> hits, List<Concern> concerns) {

    public Reading {
        hits = List.copyOf(hits);
        concerns = List.copyOf(concerns);
        if (hits.isEmpty() && urgency.isUrgent()) {
            throw new IllegalArgumentException("Nothing is urgent without words");
        }
    }

    /** As urgent as the most urgent of these words. */
    static Reading of(List<Hit> hits, List<Concern> concerns) {
        var urgency = hits.stream().map(Hit::urgency).min(Urgency::compareTo).orElse(Urgency.NORMAL);
        return new Reading(urgency, hits, concerns);
    }
}
