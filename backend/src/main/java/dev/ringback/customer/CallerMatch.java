package dev.ringback.customer;

import java.util.List;

/** Whose number a caller's is, or whose it may be, with the customers themselves: for whoever may see customers. */
public record CallerMatch(Identity identity, Match.Outcome outcome, List<MatchCandidate> candidates) {

    /** Somebody who comes into question. */
    public record MatchCandidate(Customer customer, Match.Reason reason, String explanation) {}

    public CallerMatch {
        candidates = List.copyOf(candidates);
    }
}
