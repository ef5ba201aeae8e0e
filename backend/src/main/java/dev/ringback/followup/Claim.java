package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Instant;

/** A follow-up in somebody's hands, named as they were when they took it. */
public record Claim(Member member, Instant claimedAt) {

    public boolean isHeldBy(Member other) {
        return member.id().equals(other.id());
    }
}
