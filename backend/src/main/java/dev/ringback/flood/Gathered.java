package dev.ringback.flood;

import dev.ringback.followup.Informant;
import dev.ringback.kernel.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was gathered for some phones. */
public final class Gathered {

    public static final Gathered NOTHING = new Gathered(List.of());

    private final List<PhoneLoad> loads;

    Gathered(List<PhoneLoad> loads) {
        this.loads = loads;
    }

    /**
     * With what one piece of news is told.
     *
     * @param more how many others
     * @param toldAt when; null before
     * @param dropped whether nobody needed to be told any more when there was room
     */
    public record Together(
            int more, Informant from, @Nullable Instant toldAt, boolean dropped) {

        /** As it goes on after "this". */
        public String words() {
            return more == 0 ? "" : " and %d more %s".formatted(more, from.inWords());
        }
    }

    /** With what a member is told the news of this occasion through this door; empty when it was not gathered. */
    public Optional<Together> of(Door door, MemberId member, String occasion) {
        return loads.stream()
                .filter(it -> it.phone().door() == door)
                .flatMap(it -> it.gatherings().stream())
                .filter(it -> it.member().equals(member) && it.has(occasion))
                .findFirst()
                .map(it -> new Together(
                        it.count() - 1,
                        it.informant(),
                        it.summary() == null ? null : it.summary().at(),
                        it.over() && it.summary() == null));
    }
}
