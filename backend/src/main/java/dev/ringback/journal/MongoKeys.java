package dev.ringback.journal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.util.function.BooleanSupplier;

/** Unique keys decide who is first: a write that meets a taken one is an answer, not a failure. */
public final class MongoKeys {

    private MongoKeys() {}

    /** What the write says of itself; false when a unique key of it is taken. */
    static boolean unlessTaken(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Carries out an insertion, and says whether it was the first with its keys. */
    public static boolean insertUnlessTaken(Runnable insertion) {
        return unlessTaken(() -> {
            insertion.run();
            return true;
        });
    }
}
