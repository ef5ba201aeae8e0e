package dev.ringback.push;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away phones that nobody has registered for long, and what was pushed long ago. */
@Component
class PushSweep {

    private static final Duration LEDGER_KEPT = Duration.ofDays(90);
    private static final int BATCH = 1_000;

    private final Devices devices;
    private final PushMessages messages;
    private final Clock clock;

    PushSweep(Devices devices, PushMessages messages, Clock clock) {
        this.devices = devices;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void sweep() {
        var now = clock.instant();
        devices.dropOlderThan(now.minus(Device.LIFE));
        var dropped = BATCH;
        while (dropped == BATCH) {
            dropped = messages.dropOlderThan(now.minus(LEDGER_KEPT), BATCH);
        }
    }
}
