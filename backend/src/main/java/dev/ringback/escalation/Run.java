package dev.ringback.escalation;

import dev.ringback.company.BusinessHours;
import dev.ringback.company.Urgency;
import dev.ringback.followup.FollowUp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One climb of the ladder, for one wait of a follow-up.
 *
 * @param number counts the runs of the follow-up from 1
 * @param waits what the follow-up waits for
 * @param rungs the whole ladder as it stood when the wait began
 * @param nextAt when the next rung is due, or is tried again; null when there is none
 * @param stop why it is over; null while it is not
 */
record Run(
        int number,
        Wait waits,
        Urgency urgency,
        List<Rung> rungs,
        @Nullable Instant nextAt,
        @Nullable Stop stop) {

    /** A rung whose turn it is then. */
    record Planned(int rung, Rung what, Instant at) {}

    Run {
        rungs = List.copyOf(rungs);
    }

    static Run of(int number, Wait waits, FollowUp followUp, List<Rung> rungs) {
        return new Run(number, waits, followUp.urgency(), rungs, null, null);
    }

    /** The rung that comes next after these have been taken; empty when there is none. */
    Optional<Planned> next(Set<Integer> taken, BusinessHours hours) {
        return IntStream.range(0, rungs.size())
                .filter(i -> !taken.contains(i) && rungs.get(i).isFor(urgency))
                .boxed()
                .flatMap(i ->
                        counted(rungs.get(i))
                                .map(from -> new Planned(
                                        i, rungs.get(i), rungs.get(i).at(from, urgency, hours)))
                                .stream())
                .min(Comparator.comparing(Planned::at).thenComparing(Planned::rung));
    }

    private Optional<Instant> counted(Rung rung) {
        return rung.from() == Rung.From.OPENED ? Optional.of(waits.since()) : Optional.ofNullable(waits.overdueSince());
    }

    /** The same, as the wait turned out by now. */
    Run waiting(Wait now) {
        return new Run(number, now, urgency, rungs, nextAt, stop);
    }

    Run nextAt(@Nullable Instant at) {
        return new Run(number, waits, urgency, rungs, at, stop);
    }

    Run stopped(Stop why) {
        return new Run(number, waits, urgency, rungs, null, why);
    }
}
