package dev.ringback.kernel;

/** Something that must never be shown. Prints as stars. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "***";
    }
}
