package dev.ringback.customer;

/** Names one note on a customer. */
public record CustomerNoteId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
