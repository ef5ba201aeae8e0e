package dev.ringback.kernel;

/** Names one company of this installation. Nothing crosses from one to another. */
public record CompanyId(String value) {

    public CompanyId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A company id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
