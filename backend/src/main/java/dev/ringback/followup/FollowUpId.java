package dev.ringback.followup;

/** Names one follow-up. */
public record FollowUpId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
