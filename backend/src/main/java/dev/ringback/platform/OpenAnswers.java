package dev.ringback.platform;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Afterwards;
import dev.ringback.kernel.ByteBudget;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The answers that are being written at this moment. Each is held until it has been taken in, however slowly somebody reads: all of them have an
 * eighth of the heap, and nobody gets more than a quarter of that.
 */
@Component
class OpenAnswers {

    /** So much of each is not counted: the number of connections bounds it. */
    static final long FREE = 16 * 1024;

    private static final int PARTS_OF_MEMORY = 8;
    private static final long STEP = 64 * 1024;

    private final ByteBudget budget;

    @Autowired
    OpenAnswers() {
        this(Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY);
    }

    OpenAnswers(long bytes) {
        this.budget = new ByteBudget(bytes);
    }

    /** Room for one answer to somebody, given back when it has been taken in. */
    Room room(Actor who, Afterwards afterwards) {
        var room = new Room(who.company() + "/" + who.reference());
        afterwards.add(room::leave);
        return room;
    }

    long taken() {
        return budget.taken();
    }

    final class Room {

        private final Object whose;
        private long taken;
        private boolean left;

        private Room(Object whose) {
            this.whose = whose;
        }

        /** Makes it hold this many bytes; says whether there is so much room. */
        synchronized boolean hold(long bytes) {
            if (left || bytes <= FREE + taken) {
                return true;
            }
            var more = (bytes - FREE - taken + STEP - 1) / STEP * STEP;
            if (!budget.take(whose, more)) {
                return false;
            }
            taken += more;
            return true;
        }

        private synchronized void leave() {
            left = true;
            budget.give(whose, taken);
            taken = 0;
        }
    }
}
