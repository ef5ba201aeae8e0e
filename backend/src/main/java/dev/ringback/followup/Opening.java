package dev.ringback.followup;

import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known so far of one time a caller got in touch. It may be told again with more in it.
 *
 * @param contactId the same each time this contact is told
 * @param number null when it was withheld, or is none
 * @param addressedTo whom a personal message is for; null for everything else
 * @param urgency as somebody set it, with the words or the person that justify it; null when only the words of the call count
 * @param reviewReasons why whoever reported it wants a person to decide
 * @param reportedBy the member who typed it in; null when it was a machine
 * @param reaches whom it is for, because they are on the way to the caller; null for most
 * @param reporter the reference of the member or partner who told of it; null when the caller's own call or text did
 */
public record Opening(
        String contactId,
        Trigger trigger,
        Instant at,
        @Nullable PhoneNumber number,
        @Nullable String callerName,
        Source source,
        Category category,
        @Nullable Member addressedTo,
        @Nullable Urgency urgency,
        List<String> evidence,
        List<ReviewReason> reviewReasons,
        String summary,
        @Nullable String transcript,
        @Nullable Member reportedBy,
        @Nullable MemberId reaches,
        @Nullable String reporter) {

    public Opening {
        evidence = List.copyOf(evidence);
        reviewReasons = List.copyOf(reviewReasons);
    }

    /** Whether this tells the number of a caller who seemed to withhold it. */
    boolean names(FollowUp present) {
        return number != null
                && present.caller().number() == null
                && present.contacts().stream().anyMatch(it -> it.id().equals(contactId));
    }

    /** The same as if the number were withheld. */
    Opening withheld() {
        return with(null, callerName, reviewReasons, reaches);
    }

    /** A contact of which nobody has reported anything but its own words. */
    public static Opening of(
            String contactId,
            Trigger trigger,
            Instant at,
            @Nullable PhoneNumber number,
            Source source,
            String summary,
            @Nullable String transcript) {
        return new Opening(
                contactId,
                trigger,
                at,
                number,
                null,
                source,
                Category.UNKNOWN,
                null,
                null,
                List.of(),
                List.of(),
                summary,
                transcript,
                null,
                null,
                null);
    }

    /** More urgent work from one informant than a phone is told of: something for the owner to look at. */
    public static Opening ofFlood(String contactId, Informant informant, @Nullable Member owner, Instant at) {
        return new Opening(
                contactId,
                Trigger.MANUAL,
                at,
                null,
                null,
                Source.OTHER,
                owner == null ? Category.BUSINESS_MESSAGE : Category.PERSONAL_MESSAGE,
                owner,
                null,
                List.of(),
                List.of(ReviewReason.FLOOD),
                "%s: more urgent work at once than a phone is told of piece by piece. All of it is in the inbox; phones are told in summaries."
                        .formatted(informant.named()),
                null,
                null,
                null,
                null);
    }

    /** The same from somebody who goes by this name. */
    public Opening calledBy(String name) {
        return with(number, name, reviewReasons, reaches);
    }

    /** The same for somebody who is on the way to the caller. */
    public Opening reaching(MemberId member) {
        return with(number, callerName, reviewReasons, member);
    }

    /** The same with reasons for a person to decide. */
    public Opening wantingReview(List<ReviewReason> reasons) {
        return with(number, callerName, reasons, reaches);
    }

    private Opening with(
            @Nullable PhoneNumber newNumber,
            @Nullable String newCallerName,
            List<ReviewReason> newReviewReasons,
            @Nullable MemberId newReaches) {
        return new Opening(
                contactId,
                trigger,
                at,
                newNumber,
                newCallerName,
                source,
                category,
                addressedTo,
                urgency,
                evidence,
                newReviewReasons,
                summary,
                transcript,
                reportedBy,
                newReaches,
                reporter);
    }

    /** The words that tell how urgent it is. */
    String words() {
        return transcript == null ? summary : transcript;
    }
}
