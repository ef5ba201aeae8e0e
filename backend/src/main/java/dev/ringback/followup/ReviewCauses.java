package dev.ringback.followup;

import dev.ringback.customer.Identity;
import dev.ringback.evidence.ConcernKind;
import dev.ringback.evidence.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What about a contact takes a person to decide. */
final class ReviewCauses {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int FEWEST_WORDS = 3;

    private ReviewCauses() {}

    static List<Review.Cause> of(Opening opening, Identity identity, Reading reading) {
        var all = new ArrayList<Review.Cause>();
        if (opening.number() == null && !opening.reviewReasons().contains(ReviewReason.FLOOD)) {
            all.add(cause(opening, ReviewReason.BLOCKED_CALLER_ID, null));
        }
        if (identity == Identity.AMBIGUOUS) {
            all.add(cause(opening, ReviewReason.EXISTING_CUSTOMER_CONFLICT, null));
        }
        if (opening.trigger() == Trigger.VOICEMAIL
                && opening.transcript() != null
                && saysNothing(opening.transcript())) {
            all.add(cause(opening, ReviewReason.AMBIGUOUS_VOICEMAIL, opening.transcript()));
        }
        for (var concern : reading.concerns()) {
            all.add(cause(opening, reason(concern.kind()), concern.words()));
        }
        for (var reason : opening.reviewReasons()) {
            all.add(new Review.Cause(reason, opening.at(), opening.contactId(), null, opening.reportedBy()));
        }
        return all;
    }

    private static ReviewReason reason(ConcernKind kind) {
        return switch (kind) {
            case COMPLAINT -> ReviewReason.COMPLAINT;
            case PROMISE -> ReviewReason.PROMISE;
        };
    }

    private static Review.Cause cause(Opening opening, ReviewReason reason, @Nullable String words) {
        return new Review.Cause(reason, opening.at(), opening.contactId(), words, null);
    }

    /** Too few words to tell what the caller wants: somebody must listen. */
    private static boolean saysNothing(String transcript) {
        return WORD.matcher(transcript).results().limit(FEWEST_WORDS).count() < FEWEST_WORDS;
    }
}
