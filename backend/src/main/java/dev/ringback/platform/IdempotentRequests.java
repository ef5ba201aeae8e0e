package dev.ringback.platform;

/** Requests that must be carried out once, and what came of them. */
interface IdempotentRequests {

    /** Begins a request, or tells what is known of it; waits a while for one that is being carried out. */
    Begin start(String id, String fingerprint);

    /** Keeps what came of a request. */
    void finish(String id, String payload);

    /** Forgets a request that failed for reasons of ours: it may be tried again. */
    void abandon(String id);

    /** What is known of a request. */
    sealed interface Begin {}

    /** It is new, or whoever carried it out has died: carry it out. */
    record Started() implements Begin {}

    /** It was carried out, and this came of it. */
    record Finished(String payload) implements Begin {}

    /** Another request had the same id. */
    record Conflict() implements Begin {}

    /** It is still being carried out. */
    record InProgress() implements Begin {}
}
