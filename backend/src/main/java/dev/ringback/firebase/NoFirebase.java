package dev.ringback.firebase;

import dev.ringback.push.PushOutcome;
import dev.ringback.push.PushSender;
import dev.ringback.push.PushStanding;

/** What there is without a project: nothing is pushed. */
class NoFirebase implements PushSender {

    @Override
    public PushStanding standing() {
        return PushStanding.notConfigured();
    }

    @Override
    public PushOutcome send(PushRequest request) {
        return new PushOutcome.Refused("Firebase is not configured");
    }
}
