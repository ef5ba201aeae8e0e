package dev.ringback.escalation;

/** How far a step got. */
enum StepState {
    BEGUN,
    TOLD,
    RECEIVED,
    OPENED,
    ACTED,
    FAILED,
    SKIPPED
}
