package dev.ringback.scenario;

import org.jspecify.annotations.Nullable;

/** Whose hands a follow-up is in: the rules of claiming once more, one person at a time and nothing happening at once. */
record Hands(@Nullable Person holder) {

    static final Hands NOBODYS = new Hands(null);

    /** What must come of it: a refusal, or who has it then. */
    record Outcome(@Nullable String refusal, Hands after) {}

    Outcome on(Deed deed) {
        return switch (deed.kind()) {
            case CLAIM -> holder == null || holder == deed.by() ? given(deed.by()) : refused("ALREADY_CLAIMED");
            case RELEASE -> released(deed.by());
            case ASSIGN -> deed.by().directsTheWork ? given(deed.to()) : refused("FORBIDDEN");
            case TAKE_OVER -> holder == null ? refused("INVALID_TRANSITION") : given(deed.by());
        };
    }

    private Outcome released(Person by) {
        if (holder == null) {
            return refused("INVALID_TRANSITION");
        }
        return holder == by || by.directsTheWork ? given(null) : refused("ALREADY_CLAIMED");
    }

    /** Whether this would put it into other hands: whatever is done and does not is nothing new. */
    boolean isChangedBy(Deed deed) {
        return !on(deed).after().equals(this);
    }

    private Outcome given(@Nullable Person to) {
        return new Outcome(null, new Hands(to));
    }

    private Outcome refused(String code) {
        return new Outcome(code, this);
    }
}
