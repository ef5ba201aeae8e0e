package dev.ringback.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Throttled;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much each member and each partner's machine may ask for: points and requests, which come back with time. All backends share one allowance;
 * each takes from the database in portions, so that most requests cost it nothing.
 */
@Component
class Allowances {

    private static final Logger LOG = LoggerFactory.getLogger(Allowances.class);
    private static final int MOST_SUBJECTS = 10_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    /** A backend may be so much ahead of what the others know, and so long. */
    private static final int PORTIONS = 20;

    private static final Duration LONGEST_APART = Duration.ofSeconds(2);

    private final ProxyManager<String> shared;
    private final Clock clock;
    private final long points;
    private final long pointsASecond;
    private final LoadingCache<String, Allowance> allowances;

    Allowances(
            MongoAllowances shared,
            Clock clock,
            @Value("${ringback.allowance.points}") long points,
            @Value("${ringback.allowance.points-a-second}") long pointsASecond,
            @Value("${ringback.allowance.requests}") long requests,
            @Value("${ringback.allowance.requests-a-second}") long requestsASecond) {
        this.shared = shared;
        this.clock = clock;
        this.points = points;
        this.pointsASecond = pointsASecond;
        this.allowances = Caffeine.newBuilder()
                .maximumSize(MOST_SUBJECTS)
                .expireAfterAccess(FORGOTTEN)
                .executor(Runnable::run)
                .build(subject -> new Allowance(
                        subject,
                        bucket(subject + "#points", points, pointsASecond),
                        bucket(subject + "#requests", requests, requestsASecond)));
    }

    private Bucket bucket(String name, long most, long aSecond) {
        var bandwidth = Bandwidth.builder()
                .capacity(most)
                .refillGreedy(aSecond, Duration.ofSeconds(1))
                .build();
        return shared.builder()
                .withOptimization(
                        Optimizations.delaying(new DelayParameters(Math.max(1, most / PORTIONS), LONGEST_APART)))
                .build(
                        name,
                        () -> BucketConfiguration.builder().addLimit(bandwidth).build());
    }

    /**
     * Takes what a request is reckoned to cost.
     *
     * @param always whether it is let through whatever was asked before
     * @throws Throttled when there is not enough left
     */
    Charge charge(Actor actor, long points, boolean always) {
        return allowance(actor).charge(points, always);
    }

    /** What was taken for one request. */
    final class Charge {

        private final Bucket bucket;
        private final long taken;

        private Charge(Bucket bucket, long taken) {
            this.bucket = bucket;
            this.taken = taken;
        }

        /** Gives back, or takes in addition, so that it has cost what it really did. */
        void settle(long cost) {
            try {
                if (cost < taken) {
                    bucket.addTokens(taken - cost);
                } else if (cost > taken) {
                    bucket.consumeIgnoringRateLimits(cost - taken);
                }
            } catch (RuntimeException unanswered) {
                LOG.warn("What was not needed could not be given back", unanswered);
            }
        }
    }

    /** What is left, and how fast it comes back. */
    Map<String, Object> status(Actor actor) {
        return Map.of(
                "maximumAvailable", points,
                "currentlyAvailable", Math.max(0, allowance(actor).points.getAvailableTokens()),
                "restoreRate", pointsASecond);
    }

    private Allowance allowance(Actor actor) {
        return allowances.get(actor.company() + "/" + actor.reference());
    }

    /** What one member or machine has left. */
    private final class Allowance {

        private final String subject;
        private final Bucket points;
        private final Bucket requests;
        /** Before then nothing is asked of the database: there is nothing left. */
        private final AtomicReference<Instant> exhaustedUntil = new AtomicReference<>(Instant.MIN);

        Allowance(String subject, Bucket points, Bucket requests) {
            this.subject = subject;
            this.points = points;
            this.requests = requests;
        }

        Charge charge(long cost, boolean always) {
            var now = clock.instant();
            try {
                if (always) {
                    requests.consumeIgnoringRateLimits(1);
                    points.consumeIgnoringRateLimits(cost);
                } else {
                    checkExhausted(now);
                    check(requests.tryConsumeAndReturnRemaining(1), now);
                    check(points.tryConsumeAndReturnRemaining(cost), now);
                }
            } catch (Throttled throttled) {
                throw throttled;
            } catch (RuntimeException unanswered) {
                // While the database does not answer nobody is counted, and there is nothing to be had.
                LOG.warn("What {} asks for could not be counted", subject, unanswered);
            }
            return new Charge(points, cost);
        }

        private void checkExhausted(Instant now) {
            var until = exhaustedUntil.get();
            if (now.isBefore(until)) {
                throw throttled(Duration.between(now, until));
            }
        }

        private void check(ConsumptionProbe probe, Instant now) {
            if (!probe.isConsumed()) {
                var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
                exhaustedUntil.set(now.plus(wait.compareTo(LONGEST_APART) < 0 ? wait : LONGEST_APART));
                throw throttled(wait);
            }
        }

        private static Throttled throttled(Duration wait) {
            var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            return new Throttled(
                    "You have asked for all that you can at a time. Ask again in %d s, for fewer rows or fields."
                            .formatted(seconds),
                    Duration.ofSeconds(seconds));
        }
    }
}
