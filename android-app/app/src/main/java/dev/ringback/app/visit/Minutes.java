package dev.ringback.app.visit;

import java.util.List;
import java.util.OptionalInt;

/** In how many minutes a technician may say to be there. */
final class Minutes {
    static final List<Integer> OFFERED = List.of(10, 15, 20, 30, 45, 60);
    private static final int MOST = 480;

    private Minutes() {}

    /** What somebody typed, if it is a number of minutes that the desk takes. */
    static OptionalInt typed(String text) {
        try {
            var minutes = Integer.parseInt(text.trim());
            return minutes >= 1 && minutes <= MOST ? OptionalInt.of(minutes) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
