package dev.ringback.push;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Secret;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone that work is pushed to: one install of the app, in the hands of whoever registered it last. Forgotten when it is signed out,
 * when the push service knows it no more, or when it has not been registered for 270 days.
 *
 * @param appVersion as the app names it; null when it did not say
 * @param registeredAt when it was last registered
 */
public record Device(
        DeviceId id,
        CompanyId company,
        MemberId member,
        Secret pushToken,
        @Nullable String appVersion,
        Instant registeredAt) {

    /** After so long the push service gives a token up, too. */
    static final Duration LIFE = Duration.ofDays(270);

    /** When nothing is pushed to it any more, unless it is registered again. */
    public Instant expiresAt() {
        return registeredAt.plus(LIFE);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt());
    }

    boolean isHeldBy(CompanyId inCompany, MemberId holder) {
        return company.equals(inCompany) && member.equals(holder);
    }
}
