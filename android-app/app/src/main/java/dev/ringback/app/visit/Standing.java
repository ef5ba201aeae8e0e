package dev.ringback.app.visit;

import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.Tap;
import java.util.List;

/** Where a visit will stand once the desk has heard of the taps that wait, so that the next step can be tapped without signal. */
final class Standing {

    private Standing() {}

    static VisitStatus after(VisitStatus known, List<Tap> waiting) {
        var status = known;
        for (var tap : waiting) {
            status = switch (tap.kind()) {
                case EN_ROUTE -> VisitStatus.EN_ROUTE;
                case TURN_BACK -> VisitStatus.SCHEDULED;
                case ARRIVE -> VisitStatus.ARRIVED;
                case FINISH_VISIT -> VisitStatus.DONE;
                case CLAIM, RELEASE, CALL_ATTEMPT, NOTE, COMPLETE, TEXT_CALLER, TEXT_CUSTOMER, MARK_READ, DELAY ->
                    status;
            };
        }
        return status;
    }
}
