package dev.ringback.simulator.twilio;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What testers have arranged for the next messages, in the order in which they asked. */
@Component
@Profile("demo")
class NextOutcomes {

    private final Queue<NextOutcome> arranged = new ConcurrentLinkedQueue<>();

    void arrange(NextOutcome outcome) {
        arranged.add(outcome);
    }

    NextOutcome take() {
        var next = arranged.poll();
        return next == null ? NextOutcome.USUAL : next;
    }
}
