package dev.ringback.simulator.twilio;

import dev.ringback.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What testers have arranged for the next messages, in the order in which they asked. */
@Component
@Profile("demo")
class NextOutcomes {

    private static final int MOST = 1_000;

    private final List<Arranged> arranged = new ArrayList<>();

    /** For the next message to one number; null for any. */
    private record Arranged(NextOutcome outcome, @Nullable PhoneNumber to) {

        boolean isFor(PhoneNumber number) {
            return to == null || to.equals(number);
        }
    }

    synchronized void arrange(NextOutcome outcome, @Nullable PhoneNumber to) {
        if (arranged.size() < MOST) {
            arranged.add(new Arranged(outcome, to));
        }
    }

    synchronized NextOutcome take(PhoneNumber to) {
        for (var next : arranged) {
            if (next.isFor(to)) {
                arranged.remove(next);
                return next.outcome();
            }
        }
        return NextOutcome.USUAL;
    }
}
