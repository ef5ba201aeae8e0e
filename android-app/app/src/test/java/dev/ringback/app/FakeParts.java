package dev.ringback.app;

import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.PushStanding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executor;

/** Parts that are only memory, at a time that stands still until a test moves it. */
public final class FakeParts implements Parts {
    private final Time clock = new Time();
    private final FakeDesk desk;
    private final FakeOutbox outbox;
    private final FakeSession session;
    private final Executor background;
    private final Executor screen;
    private PushStanding push = PushStanding.REGISTERED;

    /** All happens at once, in the test's own thread. */
    public FakeParts() {
        this(Runnable::run, Runnable::run, () -> {});
    }

    /** @param guard is run whenever something is read or asked; complains when that must not be */
    public FakeParts(Executor background, Executor screen, Runnable guard) {
        desk = new FakeDesk(guard);
        outbox = new FakeOutbox(clock, guard);
        session = new FakeSession(guard);
        this.background = background;
        this.screen = screen;
    }

    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    @Override
    public FakeSession session() {
        return session;
    }

    @Override
    public FakeDesk desk() {
        return desk;
    }

    @Override
    public FakeOutbox outbox() {
        return outbox;
    }

    @Override
    public PushStanding push() {
        return push;
    }

    public void push(PushStanding now) {
        push = now;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Executor background() {
        return background;
    }

    @Override
    public Executor screen() {
        return screen;
    }

    private static final class Time extends Clock {
        private volatile Instant now = Morning.NOW;

        @Override
        public ZoneId getZone() {
            return Morning.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
