package dev.ringback.journal;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a store needs to have its events reach the journal. */
@Component
public class Journaling {

    private final EventCodec codec;
    private final EventRelay relay;
    private final Clock clock;

    Journaling(EventCodec codec, EventRelay relay, Clock clock) {
        this.codec = codec;
        this.relay = relay;
        this.clock = clock;
    }

    EventCodec codec() {
        return codec;
    }

    EventRelay relay() {
        return relay;
    }

    Clock clock() {
        return clock;
    }
}
