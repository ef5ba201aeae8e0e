package dev.ringback.visit;

/** What came of something a person wanted to do with a visit. */
sealed interface VisitOutcome {

    /** It is as they wanted, now or already before. */
    record Done(Visit visit) implements VisitOutcome {}

    /** It is another technician's visit. */
    record AnothersVisit(Visit visit) implements VisitOutcome {}

    /** Its present state does not allow this; {@code why} says so to the person, and what is possible. */
    record NotPossible(Visit visit, String why) implements VisitOutcome {}

    /** This company has no such visit. */
    record NoSuchVisit() implements VisitOutcome {}
}
