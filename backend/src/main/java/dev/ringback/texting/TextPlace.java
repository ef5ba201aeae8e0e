package dev.ringback.texting;

import dev.ringback.kernel.InvalidInput;
import java.time.Instant;

/** Where a row stands in a list that is ordered by time: behind its moment, and of one moment behind its id. */
record TextPlace(Instant at, String id) {

    /** @throws InvalidInput when it is none of this list */
    static TextPlace read(String place) {
        var parts = place.split("/", 2);
        try {
            return new TextPlace(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidInput("after", "This is no cursor of this list.");
        }
    }

    String write() {
        return at.toEpochMilli() + "/" + id;
    }
}
