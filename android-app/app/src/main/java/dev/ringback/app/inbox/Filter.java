package dev.ringback.app.inbox;

import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.Urgency;

/** Which of the open follow-ups are shown. */
enum Filter {
    ALL,
    UNCLAIMED,
    MINE,
    URGENT;

    boolean shows(FollowUp followUp, String viewerId) {
        return switch (this) {
            case ALL -> true;
            case UNCLAIMED -> followUp.claim() == null;
            case MINE -> followUp.isHeldBy(viewerId);
            case URGENT -> followUp.urgency() == Urgency.EMERGENCY || followUp.urgency() == Urgency.HIGH;
        };
    }
}
