package dev.ringback;

import java.lang.ref.Reference;
import java.util.function.Supplier;

/** What something takes in memory, measured. */
public final class Heap {

    private Heap() {}

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** How many bytes are held by what this makes. */
    public static long heldBy(Supplier<?> something) {
        var before = used();
        var held = something.get();
        var bytes = used() - before;
        Reference.reachabilityFence(held);
        return bytes;
    }
}
