package dev.ringback.texting;

/** Names one text. */
public record TextId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
