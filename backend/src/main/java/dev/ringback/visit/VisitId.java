package dev.ringback.visit;

/** Names one visit. */
public record VisitId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
