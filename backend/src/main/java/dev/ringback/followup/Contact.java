package dev.ringback.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time the caller got in touch: a call, a text, a report by a receptionist. The id is the same however often it is reported.
 *
 * @param reporter the reference of the member or partner who told of it; null when the caller's own call or text did
 * @param answered a call that had passed for missed until it became known that the office answered it: nothing is owed for it
 */
public record Contact(
        String id, Instant at, Trigger trigger, @Nullable String reporter, boolean answered) {

    /** The office did answer it. */
    Contact answeredAfterAll() {
        return new Contact(id, at, trigger, reporter, true);
    }

    /**
     * The same contact once more of it is known: a missed call can turn out to have left a voicemail, and a caller who seemed to hang up to
     * have been let ring.
     */
    Contact knownAs(Trigger later) {
        var tellsMore = later == Trigger.VOICEMAIL || (trigger == Trigger.ABANDONED && later == Trigger.MISSED);
        return tellsMore || answered ? new Contact(id, at, tellsMore ? later : trigger, reporter, false) : this;
    }
}
