package dev.ringback.customer;

import java.util.List;

/** Whose number a caller's is, or whose it may be, and why. */
public record Match(Outcome outcome, List<Candidate> candidates) {

    private static final int MOST = 20;

    /** Nobody known comes into question. */
    public static final Match NONE = new Match(Outcome.NONE, List.of());

    /** How sure the company can be. */
    public enum Outcome {
        EXACT,
        POSSIBLE,
        NONE
    }

    /** What speaks for somebody. */
    public enum Reason {
        SAME_NUMBER("The number is theirs alone."),
        SHARED_NUMBER("The number is theirs, and somebody else's too: ask who is calling."),
        SAME_EMAIL("The e-mail address is theirs, but not the number."),
        SAME_ADDRESS("The name is theirs, and the address or its ZIP agrees, but the number is not theirs."),
        SAME_NAME("The caller withheld the number, and they are the only ones of this name.");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }
    }

    /** Somebody who comes into question. Names no names, so that it may be shown to whoever sees the call. */
    public record Candidate(CustomerId customer, Reason reason) {

        public String explanation() {
            return reason.explanation;
        }
    }

    public Match {
        candidates = List.copyOf(candidates);
    }

    static Match exact(Customer customer) {
        return new Match(Outcome.EXACT, List.of(new Candidate(customer.id(), Reason.SAME_NUMBER)));
    }

    static Match possible(List<Candidate> candidates) {
        return candidates.isEmpty()
                ? NONE
                : new Match(Outcome.POSSIBLE, candidates.stream().limit(MOST).toList());
    }
}
