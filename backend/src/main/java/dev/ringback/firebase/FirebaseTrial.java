package dev.ringback.firebase;

import dev.ringback.push.PushSender;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has Firebase asked once the server is up whether it knows us. In the background: Google may be out of reach. */
@Component
class FirebaseTrial {

    private final PushSender sender;

    FirebaseTrial(PushSender sender) {
        this.sender = sender;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ask() {
        sender.standing();
    }
}
