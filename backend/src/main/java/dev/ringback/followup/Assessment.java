package dev.ringback.followup;

import dev.ringback.company.Urgency;
import java.util.List;
import java.util.stream.Stream;

/** How urgent something is, and the words that justify it. Without words nothing is above normal. */
record Assessment(Urgency urgency, List<String> evidence) {

    Assessment {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty() && urgency.isUrgent()) {
            urgency = Urgency.NORMAL;
        }
    }

    /** Both together: the more urgent of the two, and all that was said. Without words the other one adds nothing. */
    Assessment and(Assessment other) {
        if (other.evidence.isEmpty()) {
            return this;
        }
        return new Assessment(
                other.urgency.isAbove(urgency) ? other.urgency : urgency,
                Stream.concat(evidence.stream(), other.evidence.stream())
                        .distinct()
                        .toList());
    }

    /** What an opening says: the words themselves, and what somebody set, which the words may justify. */
    static Assessment of(Opening opening) {
        var read = UrgencySignals.read(opening.transcript() == null ? opening.summary() : opening.transcript());
        if (opening.urgency() == null) {
            return read;
        }
        var evidence = opening.evidence().isEmpty() ? read.evidence() : opening.evidence();
        return new Assessment(opening.urgency(), evidence).and(read);
    }
}
