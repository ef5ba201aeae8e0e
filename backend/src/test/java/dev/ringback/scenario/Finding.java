package dev.ringback.scenario;

/** Something in a history that cannot have been. */
record Finding(Fault fault, String followUp, String what) {

    enum Fault {
        /** Somebody was told nothing. */
        NO_ANSWER,
        /** Two people have been told that they have it. */
        TWO_HOLDERS,
        /** Two changes were made from the same state, so one of them wrote over the other. */
        SHARED_VERSION,
        /** Something was done that the state before it does not allow. */
        AGAINST_THE_RULES,
        /** Something was refused, or shown, that the state at that version does not explain. */
        WRONG_REFUSAL,
        /** An answer shows less than was known before the question. */
        STALE_ANSWER,
        /** A change has an earlier place than what was over before it began. */
        OUT_OF_ORDER,
        /** What somebody was told had been done is not told any more. */
        LOST,
        /** Something is told that nobody did, or more than once. */
        INVENTED,
        /** The same is told, in another order. */
        REORDERED
    }
}
