package dev.ringback.attack;

import static dev.ringback.attack.Reply.FAILED;
import static dev.ringback.attack.Reply.REFUSED;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Many who ask at once, each again as soon as it is answered, until their time is over or all is asked. */
final class Crowd {

    private final AtomicInteger next = new AtomicInteger();
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unanswered = new LongAdder();

    private Crowd() {}

    interface Ask {

        /** @param number counts from 0 */
        Reply ask(int number) throws IOException, InterruptedException;
    }

    static Outcome of(int people, int most, Duration time, Ask ask) {
        var crowd = new Crowd();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < people; i++) {
                threads.execute(() -> crowd.askOnAndOn(most, end, ask));
            }
        }
        return new Outcome(crowd.sent.sum(), crowd.refused.sum(), crowd.unanswered.sum(), "", List.of());
    }

    private void askOnAndOn(int most, long end, Ask ask) {
        for (var number = next.getAndIncrement();
                number < most && System.nanoTime() < end;
                number = next.getAndIncrement()) {
            sent.increment();
            var reply = reply(ask, number);
            if (reply == REFUSED) {
                refused.increment();
            } else if (reply == FAILED) {
                unanswered.increment();
            }
        }
    }

    private static Reply reply(Ask ask, int number) {
        try {
            return ask.ask(number);
        } catch (IOException gone) {
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }
}
