package dev.ringback.followup;

import java.time.Instant;

/** One time the caller got in touch: a call, a text, a report by a receptionist. The id is the same however often it is reported. */
public record Contact(String id, Instant at, Trigger trigger) {

    /** The same contact once more of it is known: a missed call can turn out to have left a voicemail. */
    Contact knownAs(Trigger later) {
        return trigger == Trigger.VOICEMAIL || later != Trigger.VOICEMAIL ? this : new Contact(id, at, later);
    }
}
