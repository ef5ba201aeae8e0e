package dev.ringback.kernel;

import java.time.Instant;

/** Where a row stands in a list that is ordered by time: behind its moment, and of one moment behind its id. */
public record PlaceInTime(Instant at, String id) {

    /** Reads what {@link #write} wrote.
     *
     * @throws InvalidInput when it did not */
    public static PlaceInTime read(String place) {
        var parts = place.split("/", 2);
        try {
            return new PlaceInTime(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidInput("after", "This is no cursor of this list.");
        }
    }

    public String write() {
        return at.toEpochMilli() + "/" + id;
    }
}
