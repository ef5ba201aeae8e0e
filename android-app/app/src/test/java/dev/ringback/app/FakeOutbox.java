package dev.ringback.app;

import dev.ringback.app.desk.Desk.Listening;
import dev.ringback.app.outbox.Outbox;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.json.JSONObject;

/** An outbox that sends nothing until a test refuses or delivers a tap. */
public final class FakeOutbox implements Outbox {
    private final List<Tap> taps = new CopyOnWriteArrayList<>();
    private final Listeners listeners = new Listeners();
    private final Clock clock;
    private final Runnable guard;
    private int made;

    /** @param guard complains when a screen reads or writes where it must not */
    FakeOutbox(Clock clock, Runnable guard) {
        this.clock = clock;
        this.guard = guard;
    }

    /** Something was tapped before the test begins. */
    public Tap holds(TapKind kind, String subjectId, Map<String, ?> input) {
        var tap = tap(kind, subjectId, input);
        taps.add(tap);
        listeners.tell();
        return tap;
    }

    /** The server says no to the last tap of this kind. */
    public void refuse(TapKind kind, String refusal) {
        change(last(kind), refusal);
    }

    /** The server did it. */
    public void deliver(TapKind kind) {
        taps.remove(last(kind));
        listeners.tell();
    }

    /** All that wait or were refused, for a test to look at. */
    public List<Tap> held() {
        return List.copyOf(taps);
    }

    /** The last tap of this kind. */
    public Tap last(TapKind kind) {
        return taps.stream()
                .filter(tap -> tap.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + kind + " among " + taps));
    }

    @Override
    public synchronized Tap add(TapKind kind, String subjectId, Map<String, ?> input) {
        guard.run();
        return holds(kind, subjectId, input);
    }

    @Override
    public List<Tap> taps() {
        guard.run();
        return List.copyOf(taps);
    }

    @Override
    public void dismiss(String tapId) {
        guard.run();
        taps.removeIf(tap -> tap.id().equals(tapId) && !tap.isPending());
        listeners.tell();
    }

    @Override
    public void retry(String tapId) {
        guard.run();
        for (var tap : taps) {
            if (tap.id().equals(tapId)) {
                taps.remove(tap);
                taps.add(new Tap(
                        tap.id(), tap.kind(), tap.subjectId(), tap.input(), tap.tappedAt(), tap.attempts(), null));
            }
        }
        listeners.tell();
    }

    @Override
    public boolean takeBack(String tapId) {
        guard.run();
        var taken = taps.removeIf(tap -> tap.id().equals(tapId) && tap.attempts() == 0);
        listeners.tell();
        return taken;
    }

    @Override
    public Listening listen(Runnable changed) {
        return listeners.add(changed);
    }

    private synchronized Tap tap(TapKind kind, String subjectId, Map<String, ?> input) {
        return new Tap("tap-" + ++made, kind, subjectId, new JSONObject(input).toString(), clock.instant(), 0, null);
    }

    private void change(Tap tap, String refusal) {
        taps.set(
                taps.indexOf(tap),
                new Tap(
                        tap.id(),
                        tap.kind(),
                        tap.subjectId(),
                        tap.input(),
                        tap.tappedAt(),
                        tap.attempts() + 1,
                        refusal));
        listeners.tell();
    }
}
