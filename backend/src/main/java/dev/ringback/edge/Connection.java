package dev.ringback.edge;

import java.net.InetAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who is connected: either a request of theirs is being answered, or the head of their next is waited for. */
final class Connection {

    private final InetAddress peer;
    private final Runnable cut;
    private @Nullable Instant waitingSince;
    private @Nullable Runnable atTheEnd;
    private boolean over;

    Connection(InetAddress peer, Runnable cut, Instant now) {
        this.peer = peer;
        this.cut = cut;
        this.waitingSince = now;
    }

    InetAddress peer() {
        return peer;
    }

    synchronized void answering() {
        waitingSince = null;
    }

    synchronized void answered(Instant now) {
        waitingSince = now;
    }

    synchronized boolean hasWaitedSince(Instant then) {
        return waitingSince != null && waitingSince.isBefore(then);
    }

    void cut() {
        cut.run();
    }

    /** Does this when the connection has ended, which may have happened already. */
    void whenOver(Runnable last) {
        synchronized (this) {
            if (!over) {
                atTheEnd = last;
                return;
            }
        }
        last.run();
    }

    void ended() {
        Runnable last;
        synchronized (this) {
            over = true;
            last = atTheEnd;
        }
        if (last != null) {
            last.run();
        }
    }
}
