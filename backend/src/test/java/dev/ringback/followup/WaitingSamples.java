package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.followup.FollowUpSamples.done;

import dev.ringback.company.Urgency;
import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.List;

/** Rosa's follow-up as it waits, is taken and comes back, for rooms that look on. */
public final class WaitingSamples {

    private WaitingSamples() {}

    /** She has no heat. */
    public static FollowUp emergency() {
        return FollowUpSamples.open(FollowUpSamples.report("call-1", Urgency.EMERGENCY, List.of("no heat")));
    }

    /** She called, and nobody answered. */
    public static FollowUp missedCall(Instant at) {
        return FollowUpSamples.open(FollowUpSamples.missedCall("call-1", ROSA, at));
    }

    public static FollowUp claimed(FollowUp it, Member by, Instant at) {
        return done(it.claim(by, null, at));
    }

    public static FollowUp released(FollowUp it, Member by, Instant at) {
        return done(it.release(by, at));
    }

    public static FollowUp takenOver(FollowUp it, Member by, Instant at) {
        return done(it.takeOver(by, "She is mine.", null, at));
    }

    public static FollowUp called(FollowUp it, Instant at) {
        return FollowUpSamples.called(it, at);
    }

    public static FollowUp closed(FollowUp it, Member by, Instant at) {
        return done(it.complete(Disposition.NOT_A_FIT, null, by, at));
    }

    public static FollowUp weighed(FollowUp it, Urgency as, Member by, Instant at) {
        return done(it.weigh(as, "I know her.", by, COMPANY, at));
    }

    /** Time has done its part. */
    public static FollowUp settled(FollowUp it, Instant at) {
        return it.settled(at);
    }
}
