package dev.ringback.kernel;

/** Names one member of a company's staff. */
public record MemberId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
