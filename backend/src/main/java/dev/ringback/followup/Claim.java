package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up in somebody's hands, named as they were when they took it.
 *
 * @param activeAt when the holder last did something about it
 * @param idle after how long without that the claim lapses; null when it does not
 */
public record Claim(
        Member member,
        Instant claimedAt,
        Instant activeAt,
        @Nullable Duration idle) {

    static Claim by(Member member, Instant now, @Nullable Duration idle) {
        return new Claim(member, now, now, idle);
    }

    public boolean isHeldBy(Member other) {
        return member.id().equals(other.id());
    }

    /** When it goes back to everybody unless its holder does something. */
    public Optional<Instant> lapsesAt() {
        return Optional.ofNullable(idle).map(activeAt::plus);
    }

    boolean hasLapsed(Instant now) {
        return lapsesAt().filter(it -> !now.isBefore(it)).isPresent();
    }

    Claim activeAt(Instant now) {
        return idle == null || !now.isAfter(activeAt) ? this : new Claim(member, claimedAt, now, idle);
    }
}
