package dev.ringback.followup;

import dev.ringback.company.Urgency;
import dev.ringback.evidence.Reading;
import dev.ringback.followup.Evidence.Origin;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How urgent something is, and what speaks for it. Without evidence nothing is above normal. */
record Assessment(Urgency urgency, List<Evidence> evidence) {

    private static final int MOST_EVIDENCE = 100;

    Assessment {
        evidence = List.copyOf(evidence);
        if (urgency.isUrgent() && evidence.stream().allMatch(Evidence::overruled)) {
            urgency = Urgency.NORMAL;
        }
    }

    /** What an opening says: the words themselves, and what somebody set, which the words may justify. */
    static Assessment of(Opening opening, Reading reading) {
        var origin = opening.transcript() == null ? Origin.SUMMARY : Origin.TRANSCRIPT;
        var read = reading.hits().stream()
                .map(it -> new Evidence(
                        it.words(), it.urgency(), origin, opening.contactId(), it.start(), it.end(), it.rule(), false));
        if (opening.urgency() == null) {
            return new Assessment(reading.urgency(), read.toList());
        }
        var reported =
                opening.evidence().stream().map(it -> Evidence.reported(it, opening.urgency(), opening.contactId()));
        var urgency =
                reading.urgency().isAbove(opening.urgency()) && !reading.hits().isEmpty()
                        ? reading.urgency()
                        : opening.urgency();
        return new Assessment(urgency, Stream.concat(reported, read).toList());
    }

    /** Both together: the more urgent of the two, when the other has anything new to say for itself. */
    Assessment and(Assessment other) {
        var news = other.evidence.stream()
                .filter(it -> evidence.stream().noneMatch(it::repeats))
                .toList();
        if (news.isEmpty()) {
            return this;
        }
        return new Assessment(
                other.urgency.isAbove(urgency) ? other.urgency : urgency,
                Stream.concat(evidence.stream(), news.stream())
                        .limit(MOST_EVIDENCE)
                        .toList());
    }

    /** As a person sees it: what spoke for another urgency is kept, but does not count any more. */
    Assessment setBy(String who, Urgency as) {
        return new Assessment(
                as,
                Stream.concat(
                                evidence.stream()
                                        .map(Evidence::asOverruled)
                                        .skip(Math.max(0, evidence.size() + 1L - MOST_EVIDENCE)),
                                Stream.of(Evidence.setBy(who, as)))
                        .toList());
    }

    /** The words that count. */
    List<String> words() {
        return evidence.stream()
                .filter(it -> !it.overruled())
                .map(Evidence::words)
                .distinct()
                .toList();
    }

    /** The words of this origin stand elsewhere by now: so much further on, or nowhere. */
    Assessment moved(Origin origin, @Nullable Integer offset) {
        return new Assessment(
                urgency,
                evidence.stream()
                        .map(it -> it.origin() == origin ? it.movedBy(offset) : it)
                        .toList());
    }
}
