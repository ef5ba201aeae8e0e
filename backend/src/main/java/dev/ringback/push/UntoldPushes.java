package dev.ringback.push;

import dev.ringback.flood.FloodGuard;
import dev.ringback.flood.Phone;
import org.springframework.stereotype.Component;

/** Of what one phone may be told in a while, nothing is used up by what it was never told. */
@Component
class UntoldPushes implements Untold {

    private final FloodGuard flood;
    private final PushMessages messages;

    UntoldPushes(FloodGuard flood, PushMessages messages) {
        this.flood = flood;
        this.messages = messages;
    }

    @Override
    public void untold(PushMessage message) {
        var reached = messages
                .on(message.company(), message.member(), message.news().occasion())
                .stream()
                .anyMatch(it -> it.state() != PushState.FAILED);
        if (message.news().kind().isAlarm() && !reached) {
            flood.untold(
                    Phone.withApp(message.company(), message.member()),
                    message.news().occasion());
        }
    }
}
