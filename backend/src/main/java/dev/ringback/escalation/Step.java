package dev.ringback.escalation;

import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rung that was taken: written down before anybody is told, and again when they are.
 *
 * @param run the number of the run
 * @param rung its place in the ladder, from 0
 * @param member whom it meant, named as they were then; null when there was nobody
 * @param dueAt when it was its turn
 * @param doneAt when it was handed on to whoever carries it; null before
 * @param skip why nothing was sent; null when something was
 * @param key the same for every repetition, so that telling twice tells once; what became of it is found by it
 */
record Step(
        int run,
        int rung,
        Rung.By by,
        @Nullable Member member,
        Instant dueAt,
        Instant begunAt,
        @Nullable Instant doneAt,
        @Nullable Skip skip,
        String key) {

    /** Why a rung told nobody. */
    enum Skip {
        /** There is nobody whom it means. */
        NOBODY,
        /** They have no phone with the app, or Firebase is not configured. */
        NO_PHONE,
        /** Nobody has entered a number for them. */
        NO_NUMBER,
        /** The company has no carrier account. */
        NOT_CONFIGURED,
        /** Their phone has been told enough for now: it is told of this together with others. */
        GATHERED,
        /** It was in somebody's hands by then. */
        TAKEN_MEANWHILE
    }

    static Step begin(int run, Run.Planned planned, @Nullable Member member, String key, Instant now) {
        var dueAt = planned.at().isBefore(now) ? planned.at() : now;
        return new Step(run, planned.rung(), planned.what().by(), member, dueAt, now, null, null, key);
    }

    boolean isBegun() {
        return doneAt == null;
    }

    /** Whether nobody has heard of it, or will. */
    boolean toldNobody() {
        return skip != null && skip != Skip.GATHERED;
    }

    boolean isSame(Step other) {
        return run == other.run && rung == other.rung;
    }

    Step told(Instant now) {
        return new Step(run, rung, by, member, dueAt, begunAt, now, null, key);
    }

    Step skipped(Skip why, Instant now) {
        return new Step(run, rung, by, member, dueAt, begunAt, now, why, key);
    }
}
