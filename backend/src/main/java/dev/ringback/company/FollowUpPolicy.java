package dev.ringback.company;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a company looks after its follow-ups, where companies differ.
 *
 * @param dormantAfterMonths after how many months without a job a customer is dormant: 1 to 120
 * @param reopenWithinDays for how many days after its closing a follow-up is reopened when its caller gets in touch again: 0 to 90, where 0 is never
 * @param claimIdle after how long without a move of its holder a claim lapses: 15 minutes to 30 days; null when claims do not lapse
 */
public record FollowUpPolicy(
        int dormantAfterMonths,
        int reopenWithinDays,
        @Nullable Duration claimIdle) {

    /** Dormant after a year and a half, reopened within a week, and claims do not lapse. */
    public static final FollowUpPolicy USUAL = new FollowUpPolicy(18, 7, null);

    /** 0 when claims do not lapse. */
    public int claimIdleMinutes() {
        return claimIdle == null ? 0 : Math.toIntExact(claimIdle.toMinutes());
    }
}
