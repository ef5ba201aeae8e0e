package dev.ringback.consent;

import dev.ringback.company.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Quiet hours wherever somebody may be: it is quiet as long as it is quiet in one of the zones. */
record QuietTime(QuietHours hours, Set<ZoneId> zones) {

    /** Clocks that are far apart, or quiet hours of nearly a day, leave no time at all. */
    private static final Duration FURTHEST = Duration.ofDays(8);

    QuietTime {
        zones = Set.copyOf(zones);
    }

    boolean isQuiet(Instant at) {
        return quietIn(at).isPresent();
    }

    /** The first moment from this one on at which it is quiet nowhere; empty when there is none within eight days. */
    Optional<Instant> opens(Instant at) {
        var moment = at;
        for (var zone = quietIn(moment); zone.isPresent(); zone = quietIn(moment)) {
            moment = laterIn(zone.get(), moment);
            if (moment.isAfter(at.plus(FURTHEST))) {
                return Optional.empty();
            }
        }
        return Optional.of(moment);
    }

    /** Whether it is quiet all the time from one moment to the other. */
    boolean isOneQuiet(Instant from, Instant to) {
        var start = from.isBefore(to) ? from : to;
        return isQuiet(to) && opens(start).filter(open -> open.isAfter(to)).isPresent();
    }

    private Optional<ZoneId> quietIn(Instant at) {
        return zones.stream()
                .filter(zone -> hours.contains(at.atZone(zone).toLocalTime()))
                .findFirst();
    }

    /** When quiet hours end by the clock as it goes at this moment, or when the clock is changed before that. */
    private Instant laterIn(ZoneId zone, Instant at) {
        var rules = zone.getRules();
        var local = at.atZone(zone).toLocalDateTime();
        var today = local.toLocalDate().atTime(hours.until());
        var end = (local.isBefore(today) ? today : today.plusDays(1)).toInstant(rules.getOffset(at));
        var change = rules.nextTransition(at);
        return change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
    }
}
