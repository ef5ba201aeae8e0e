package dev.ringback.guessing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/**
 * Looks at guesses, and not at too many. Only a guess that was looked at and was wrong is written down, so what strangers can write is bounded
 * by how many can be looked at; who comes in is never counted.
 */
@Service
public class GuessDesk {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration KNOWN_REMEMBERED = Duration.ofHours(1);
    private static final int MOST = 10_000;
    private static final Duration STRANGERS_WAIT = Duration.ofSeconds(5);
    private static final Duration OTHERS_WAIT = Duration.ofSeconds(10);

    private final WrongGuesses wrong;
    private final KnownPlaces places;
    // Whoever is refused costs no look into the database.
    private final Cache<String, Boolean> full;
    private final Cache<String, Boolean> known;
    private final Cache<String, Boolean> unknown;
    private final Lane strangers;
    private final Lane others;

    GuessDesk(WrongGuesses wrong, KnownPlaces places, Clock clock) {
        this.wrong = wrong;
        this.places = places;
        this.full = cache(REMEMBERED, clock);
        this.known = cache(KNOWN_REMEMBERED, clock);
        this.unknown = cache(REMEMBERED, clock);
        var processors = Runtime.getRuntime().availableProcessors();
        this.strangers = new Lane(Math.max(1, processors / 4), STRANGERS_WAIT);
        this.others = new Lane(Math.max(1, processors / 2), OTHERS_WAIT);
    }

    private static Cache<String, Boolean> cache(Duration remembered, Clock clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(remembered)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Looks at a guess, unless there were too many. Those who have come in before wait for no stranger. */
    public Verdict check(Guess guess, BooleanSupplier isRight) {
        var isPlaceKnown = isKnown(Tally.knownPlace(guess));
        var asked = Tally.asked(guess, isPlaceKnown);
        if (asked.stream().anyMatch(it -> full.getIfPresent(it.key()) != null)) {
            return Verdict.TOO_MANY;
        }
        var lane = isPlaceKnown || guess.device() != null ? others : strangers;
        return lane.inTurn(guess.from(), () -> {
            if (isAnyFull(asked)) {
                return Verdict.TOO_MANY;
            }
            if (isRight.getAsBoolean()) {
                remember(Tally.knownPlace(guess));
                return Verdict.RIGHT;
            }
            Tally.added(guess, isPlaceKnown).forEach(it -> wrong.add(it.key()));
            return Verdict.WRONG;
        });
    }

    private boolean isAnyFull(List<Tally> tallies) {
        var counts = wrong.counts(tallies.stream().map(Tally::key).toList());
        var filled = tallies.stream()
                .filter(it -> counts.getOrDefault(it.key(), 0) >= it.most())
                .toList();
        filled.forEach(it -> full.put(it.key(), true));
        return !filled.isEmpty();
    }

    private boolean isKnown(String place) {
        if (known.getIfPresent(place) != null) {
            return true;
        }
        if (unknown.getIfPresent(place) != null) {
            return false;
        }
        var isKnown = places.contains(place);
        (isKnown ? known : unknown).put(place, true);
        return isKnown;
    }

    /** Written down once an hour for each place, and not at each coming in. */
    private void remember(String place) {
        unknown.invalidate(place);
        if (known.getIfPresent(place) == null) {
            places.add(place);
            known.put(place, true);
        }
    }
}
