package dev.ringback.kernel;

import java.util.ArrayList;
import java.util.List;

/** What is left to do when something is over. What comes later than that is done at once. */
public final class Leftovers implements Afterwards, Runnable {

    private final List<Runnable> all = new ArrayList<>();
    private boolean over;

    @Override
    public void add(Runnable last) {
        synchronized (this) {
            if (!over) {
                all.add(last);
                return;
            }
        }
        last.run();
    }

    @Override
    public void run() {
        synchronized (this) {
            over = true;
        }
        all.forEach(Runnable::run);
        all.clear();
    }
}
