package dev.ringback.escalation;

import dev.ringback.company.BusinessHours;
import dev.ringback.company.Urgency;
import dev.ringback.flood.Door;
import dev.ringback.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rung of a ladder: who is told, by what, and when.
 *
 * @param urgencies what it is for
 * @param from what its time is counted from
 * @param afterMinutes 0 to 10,080; by the wall clock for an emergency, and in business hours for anything else
 * @param member the one who is meant when {@code who} says so; else null
 */
record Rung(
        Set<Urgency> urgencies,
        From from,
        int afterMinutes,
        Who who,
        @Nullable MemberId member,
        By by) {

    /** What a rung's time is counted from. */
    enum From {
        /** Since it waits: since it was opened, came back or rose; or since the callback of whoever has it is overdue. */
        OPENED,
        /** Since its due time passed. */
        DUE
    }

    /** Whom a rung means, at the moment when it is its turn. */
    enum Who {
        ON_CALL,
        BACKUP,
        OWNER,
        MEMBER
    }

    /** How somebody is told. */
    enum By {
        PUSH(Door.PUSH),
        TEXT(Door.TEXT),
        CALL(Door.CALL);

        private final Door door;

        By(Door door) {
            this.door = door;
        }

        Door door() {
            return door;
        }
    }

    Rung {
        urgencies = Set.copyOf(urgencies);
    }

    static Rung of(Urgency urgency, From from, int afterMinutes, Who who, By by) {
        return new Rung(Set.of(urgency), from, afterMinutes, who, null, by);
    }

    boolean isFor(Urgency urgency) {
        return urgencies.contains(urgency);
    }

    /** When it is its turn. Only an emergency has people told while the office is closed. */
    Instant at(Instant counted, Urgency urgency, BusinessHours hours) {
        var wait = Duration.ofMinutes(afterMinutes);
        return urgency == Urgency.EMERGENCY ? counted.plus(wait) : hours.after(counted, wait);
    }
}
