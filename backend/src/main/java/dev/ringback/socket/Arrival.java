package dev.ringback.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.kernel.SharedMemory;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message on its way in. Memory is taken for what has come, out of what everybody shares. One that is too large, or comes when nothing is
 * left, is thrown away, but for the id of the operation it is for.
 */
final class Arrival {

    /** More of one that is refused is not read: whoever sends so much will not stop. */
    static final int MOST_THROWN_AWAY = 4 * 1024 * 1024;

    private static final int FIRST = 512;

    private final SharedMemory memory;
    private final Object whose;
    private final IdSpotter spotter = new IdSpotter();
    private byte[] bytes = {};
    private int length;
    private long thrownAway;
    private @Nullable Refusal refusal;
    private boolean released;

    Arrival(SharedMemory memory, Object whose) {
        this.memory = memory;
        this.whose = whose;
    }

    /** What is not taken in of a message. */
    enum Refusal {
        TOO_LARGE,
        TOO_BUSY
    }

    synchronized void add(String part) {
        if (released) {
            return;
        }
        var more = part.getBytes(UTF_8);
        if (refusal == null) {
            refusal = refusal(more.length);
        }
        if (refusal == null) {
            System.arraycopy(more, 0, bytes, length, more.length);
            length += more.length;
        } else {
            spotter.see(part);
            thrownAway += more.length;
        }
    }

    private @Nullable Refusal refusal(int more) {
        if (length + more > SharedMemory.MOST) {
            throwAway();
            return Refusal.TOO_LARGE;
        }
        if (length + more > bytes.length && !grow(length + more)) {
            throwAway();
            return Refusal.TOO_BUSY;
        }
        return null;
    }

    private boolean grow(int needed) {
        var size = Math.min(Math.max(Math.max(FIRST, bytes.length * 2), needed), SharedMemory.MOST);
        if (!memory.take(whose, counted(size) - counted(bytes.length))) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, size);
        return true;
    }

    private void throwAway() {
        spotter.see(new String(bytes, 0, length, UTF_8));
        length = 0;
        resize(0);
    }

    private void resize(int size) {
        memory.give(whose, counted(bytes.length) - counted(size));
        bytes = Arrays.copyOf(bytes, size);
    }

    private static int counted(int size) {
        return size > SharedMemory.FREE ? size : 0;
    }

    synchronized byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The operation that one which is refused was for, if it says so. */
    synchronized Optional<String> id(JsonMapper json) {
        if (refusal == null) {
            throwAway();
        }
        return spotter.id(json);
    }

    /** Why not all of it is here; null when it is. */
    @Nullable
    synchronized Refusal refusal() {
        return refusal;
    }

    synchronized boolean isEndless() {
        return thrownAway > MOST_THROWN_AWAY;
    }

    /** Gives back what was taken, once: an operation and its socket may end at the same time. */
    synchronized void release() {
        released = true;
        length = 0;
        resize(0);
    }
}
