package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.company.Source;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Opening;
import dev.ringback.followup.ReviewReason;
import dev.ringback.followup.Trigger;
import java.util.List;
import org.springframework.stereotype.Component;

/** A review on the recipient's follow-up; whoever has none gets one for it. */
@Component
class DoubtReviews implements Doubts {

    private final FollowUpService followUps;

    DoubtReviews(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void raise(Company company, TextMessage text) {
        // Calls that did not go through wake somebody else by themselves.
        if (!text.isToColleague()) {
            followUps.lookAt(company, opening(company, text));
        }
    }

    private static Opening opening(Company company, TextMessage text) {
        return Opening.of(
                        "unconfirmed/" + text.id(),
                        Trigger.MANUAL,
                        text.createdAt(),
                        text.to(),
                        text.from().number().map(company::sourceOf).orElse(Source.OTHER),
                        "It is not known whether this text has arrived. Look at the carrier's own list before anybody writes again: “%s”"
                                .formatted(text.body()),
                        null)
                .wantingReview(List.of(ReviewReason.UNCONFIRMED_TEXT));
    }
}
