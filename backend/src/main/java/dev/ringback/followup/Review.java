package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a person had to look at it, and what was decided. Still undecided exactly while the status is STAFF_REVIEW. */
public record Review(List<Cause> causes, List<Decision> decisions) {

    private static final int MOST = 100;

    /**
     * One thing to look at.
     *
     * @param contact the contact that gave rise to it; null when a person did
     * @param words the caller's words, or what the person says who asked
     * @param by who asked for the review; null when a rule did
     */
    public record Cause(
            ReviewReason reason,
            Instant at,
            @Nullable String contact,
            @Nullable String words,
            @Nullable Member by) {

        private boolean repeats(Cause other) {
            return contact != null && contact.equals(other.contact) && reason == other.reason;
        }
    }

    /** What was decided, by whom and why. */
    public record Decision(
            ReviewDecision decision,
            Instant at,
            Member by,
            @Nullable String note) {}

    static final Review NONE = new Review(List.of(), List.of());

    public Review {
        causes = List.copyOf(causes);
        decisions = List.copyOf(decisions);
    }

    /** With what is new among these: a contact that is told again is no new reason. */
    Review and(List<Cause> more) {
        var news = more.stream()
                .filter(it -> causes.stream().noneMatch(it::repeats))
                .toList();
        return news.isEmpty()
                ? this
                : new Review(
                        Stream.concat(causes.stream(), news.stream())
                                .limit(MOST)
                                .toList(),
                        decisions);
    }

    /** Without this, which has turned out not to be so; what was decided on it stays. */
    @Nullable
    Review without(ReviewReason reason, String contact) {
        if (!decisions.isEmpty()) {
            return this;
        }
        var left = causes.stream()
                .filter(it -> it.reason() != reason || !contact.equals(it.contact()))
                .toList();
        return left.isEmpty() ? null : new Review(left, decisions);
    }

    Review decided(Decision decision) {
        return new Review(
                causes, Stream.concat(decisions.stream(), Stream.of(decision)).toList());
    }

    /** Each reason once. */
    public List<ReviewReason> reasons() {
        return causes.stream().map(Cause::reason).distinct().sorted().toList();
    }
}
