package dev.ringback.app.followup;

import java.util.List;

/** How long a conversation may be said to have taken. */
final class TalkTime {
    static final List<Integer> MINUTES = List.of(1, 2, 3, 5, 10, 15, 20, 30, 45, 60);
    private static final long TOO_LONG_TO_TELL = 90 * 60;

    private TalkTime() {}

    /** The choice nearest to the time away from the app; 0 when somebody away that long surely did more than talk. */
    static int nearest(long awaySeconds) {
        if (awaySeconds > TOO_LONG_TO_TELL) {
            return 0;
        }
        var nearest = MINUTES.get(0);
        for (var minutes : MINUTES) {
            if (Math.abs(minutes * 60L - awaySeconds) < Math.abs(nearest * 60L - awaySeconds)) {
                nearest = minutes;
            }
        }
        return nearest;
    }
}
