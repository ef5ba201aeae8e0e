package dev.ringback.escalation;

import dev.ringback.company.Urgency;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rung of a ladder as an owner enters it. */
record RungInput(
        List<Urgency> urgencies,
        Rung.From from,
        int afterMinutes,
        Rung.Who who,
        @Nullable String memberId,
        Rung.By by) {

    private static final int A_WEEK = 7 * 24 * 60;

    /** The rungs, each value that cannot be used named. */
    static List<Rung> read(List<RungInput> rungs, Watch watch) {
        if (rungs.size() > Ladder.MOST_RUNGS) {
            throw new InvalidInput("rungs", "A ladder has at most %d rungs.".formatted(Ladder.MOST_RUNGS));
        }
        var all = new ArrayList<Rung>();
        for (int i = 0; i < rungs.size(); i++) {
            all.add(rungs.get(i).read("rungs[" + i + "]", watch));
        }
        return all;
    }

    private Rung read(String field, Watch watch) {
        if (urgencies.isEmpty()) {
            throw new InvalidInput(field + ".urgencies", "Give one urgency at least.");
        }
        if (afterMinutes < 0 || afterMinutes > A_WEEK) {
            throw new InvalidInput(
                    field + ".afterMinutes",
                    "`afterMinutes` is %,d; it must be 0 to %,d.".formatted(afterMinutes, A_WEEK));
        }
        return new Rung(Set.copyOf(urgencies), from, afterMinutes, who, member(field + ".memberId", watch), by);
    }

    private @Nullable MemberId member(String field, Watch watch) {
        if (who == Rung.Who.MEMBER) {
            if (memberId == null) {
                throw new InvalidInput(field, "Say which member is meant.");
            }
            return RotaInput.onStaff(field, memberId, watch);
        }
        if (memberId != null) {
            throw new InvalidInput(field, "A member is named only where `who` is MEMBER.");
        }
        return null;
    }
}
