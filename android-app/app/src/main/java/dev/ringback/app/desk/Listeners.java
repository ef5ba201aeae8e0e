package dev.ringback.app.desk;

import dev.ringback.app.desk.Desk.Listening;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants to know of changes. */
public final class Listeners {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Listening add(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell() {
        listeners.forEach(Runnable::run);
    }
}
