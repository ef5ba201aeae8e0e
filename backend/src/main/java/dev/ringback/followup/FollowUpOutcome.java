package dev.ringback.followup;

/** What came of something a person wanted to do with a follow-up. */
public sealed interface FollowUpOutcome {

    /** It is as they wanted, now or already before. */
    record Done(FollowUp followUp) implements FollowUpOutcome {}

    /** Somebody else has it. */
    record HeldByAnother(FollowUp followUp) implements FollowUpOutcome {}

    /** Nobody has it, so nobody can give it back. */
    record HeldByNobody(FollowUp followUp) implements FollowUpOutcome {}

    /** It is closed. */
    record AlreadyClosed(FollowUp followUp) implements FollowUpOutcome {}

    /** This company has no such follow-up. */
    record NoSuchFollowUp() implements FollowUpOutcome {}

    /** This company has no such member. */
    record NoSuchMember(FollowUp followUp) implements FollowUpOutcome {}
}
