package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;

import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.customer.Identity;
import dev.ringback.customer.Recognised;
import dev.ringback.evidence.ReadByDefault;
import dev.ringback.evidence.Reading;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls to Northside Plumbing, and the follow-ups they open. */
final class FollowUpSamples {

    static final Recognised UNKNOWN_CALLER = new Recognised(Identity.NEW_LEAD, Optional.empty());

    private FollowUpSamples() {}

    static Opening missedCall(String contactId) {
        return missedCall(contactId, ROSA, NINE_AM);
    }

    static Opening missedCall(String contactId, @Nullable PhoneNumber number, Instant at) {
        return opening(contactId, Trigger.MISSED, number, at, null, List.of(), null);
    }

    static Opening voicemail(String contactId, String words) {
        return voicemail(contactId, NINE_AM, words);
    }

    static Opening voicemail(String contactId, Instant at, String words) {
        return opening(contactId, Trigger.VOICEMAIL, ROSA, at, null, List.of(), words);
    }

    static Opening report(String contactId, @Nullable Urgency urgency, List<String> evidence) {
        return opening(contactId, Trigger.RECEPTIONIST, ROSA, NINE_AM, urgency, evidence, null);
    }

    private static Opening opening(
            String contactId,
            Trigger trigger,
            @Nullable PhoneNumber number,
            Instant at,
            @Nullable Urgency urgency,
            List<String> evidence,
            @Nullable String transcript) {
        return new Opening(
                contactId,
                trigger,
                at,
                number,
                null,
                Source.GOOGLE_BUSINESS_PROFILE,
                Category.UNKNOWN,
                null,
                urgency,
                evidence,
                List.of(),
                transcript == null ? "Missed call." : "Missed call. Voicemail: “" + transcript + "”",
                transcript,
                null,
                null,
                null);
    }

    static Reading reading(Opening opening) {
        return ReadByDefault.of(opening.words());
    }

    static FollowUp join(FollowUp followUp, Opening opening, Instant now) {
        return followUp.join(opening, UNKNOWN_CALLER, reading(opening), COMPANY, now);
    }

    static FollowUp open(Opening opening, Recognised recognised) {
        return FollowUp.open(opening, recognised, reading(opening), COMPANY, opening.at());
    }

    static CallAttempt attempt(String id, Instant at, CallAttempt.Outcome outcome) {
        return new CallAttempt(id, at, DANA, outcome, null);
    }

    static FollowUp called(FollowUp followUp, Instant at) {
        return done(followUp.attempted(attempt("at " + at, at, CallAttempt.Outcome.NO_ANSWER), COMPANY, at));
    }

    static FollowUp open(Opening opening) {
        return open(opening, UNKNOWN_CALLER);
    }

    static FollowUp openFollowUp() {
        return open(missedCall("call-1"));
    }

    static FollowUp done(FollowUpOutcome outcome) {
        if (outcome instanceof FollowUpOutcome.Done(var followUp)) {
            return followUp;
        }
        throw new AssertionError("Refused: " + outcome);
    }

    static FollowUpEventKind lastEvent(FollowUp followUp) {
        return ((FollowUpEvent) followUp.pendingEvents().getLast()).kind();
    }
}
