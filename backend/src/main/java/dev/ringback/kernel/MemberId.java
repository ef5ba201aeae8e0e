package dev.ringback.kernel;

/** Names one member of a company's staff. */
public record MemberId(String value) {

    public MemberId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A member id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
