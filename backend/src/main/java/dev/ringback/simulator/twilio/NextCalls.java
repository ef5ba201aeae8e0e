package dev.ringback.simulator.twilio;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What testers have arranged for the next calls, in the order in which they asked. */
@Component
@Profile("demo")
class NextCalls {

    private static final int MOST = 1_000;

    private final Queue<NextCall> arranged = new ConcurrentLinkedQueue<>();

    void arrange(NextCall next) {
        if (arranged.size() < MOST) {
            arranged.add(next);
        }
    }

    NextCall take() {
        var next = arranged.poll();
        return next == null ? new NextCall.Make(CallCourse.ANSWERED) : next;
    }
}
