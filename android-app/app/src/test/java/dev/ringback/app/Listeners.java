package dev.ringback.app;

import dev.ringback.app.desk.Desk.Listening;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who want to hear of changes. */
final class Listeners {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Listening add(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }
}
