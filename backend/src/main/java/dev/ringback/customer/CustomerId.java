package dev.ringback.customer;

/** Names one customer or lead. */
public record CustomerId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
