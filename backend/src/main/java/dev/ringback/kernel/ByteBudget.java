package dev.ringback.kernel;

import java.util.HashMap;
import java.util.Map;

/** So many bytes for everybody together, of which nobody gets more than a quarter. */
public final class ByteBudget implements SharedMemory {

    private static final int SHARES = 4;

    private final long most;
    private final Map<Object, Long> taken = new HashMap<>();
    private long all;

    public ByteBudget(long most) {
        this.most = most;
    }

    @Override
    public synchronized boolean take(Object whose, long bytes) {
        var share = taken.getOrDefault(whose, 0L) + bytes;
        if (all + bytes > most || share > most / SHARES) {
            return false;
        }
        all += bytes;
        taken.put(whose, share);
        return true;
    }

    @Override
    public synchronized void give(Object whose, long bytes) {
        all -= bytes;
        taken.computeIfPresent(whose, (it, before) -> before > bytes ? Long.valueOf(before - bytes) : null);
    }

    public synchronized long taken() {
        return all;
    }
}
