package dev.ringback.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something that one of many did to a follow-up at about the same time, and what they were answered.
 *
 * @param began and {@code ended}: by one monotonic clock for all
 * @param answer null when there was none
 */
record Operation(
        Deed deed, long began, long ended, @Nullable Answer answer) {

    /**
     * The follow-up as the answer shows it.
     *
     * @param version null when the follow-up is not shown, as to whoever may not do this at all
     * @param refusal null when it was done, or already so
     */
    record Answer(
            @Nullable Long version,
            @Nullable Person holder,
            @Nullable String refusal) {}

    boolean isBefore(Operation other) {
        return ended - other.began < 0;
    }
}
