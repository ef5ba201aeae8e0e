package dev.ringback.followup;

/** What came of something a person wanted to do with a follow-up. */
public sealed interface FollowUpOutcome {

    /** It is as they wanted, now or already before. */
    record Done(FollowUp followUp) implements FollowUpOutcome {}

    /** Somebody else has it. */
    record HeldByAnother(FollowUp followUp) implements FollowUpOutcome {}

    /** It is closed. */
    record AlreadyClosed(FollowUp followUp) implements FollowUpOutcome {}

    /** Its present state does not allow this; {@code why} says so to the person, and what is possible. */
    record NotPossible(FollowUp followUp, String why) implements FollowUpOutcome {}

    /** It is not what they saw any more. */
    record ChangedMeanwhile(FollowUp followUp) implements FollowUpOutcome {}

    /** The caller has another one that is open. */
    record CallerHasAnother(FollowUp followUp, FollowUpId other) implements FollowUpOutcome {}

    /** This company has no such follow-up. */
    record NoSuchFollowUp() implements FollowUpOutcome {}

    /** This company has no member, customer or other follow-up with the id in that field of the input. */
    record NoSuchReference(FollowUp followUp, String field) implements FollowUpOutcome {}
}
