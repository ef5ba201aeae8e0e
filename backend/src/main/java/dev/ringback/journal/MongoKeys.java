package dev.ringback.journal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.util.function.Supplier;

/** Unique keys decide who is first: an insertion that meets a taken one is an answer, not a failure. */
public final class MongoKeys {

    private MongoKeys() {}

    /** What the write says of itself.
     *
     * @throws KeyTaken when another document holds a unique key of what is written */
    static <T> T claiming(Supplier<T> write) {
        try {
            return write.get();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new KeyTaken();
            }
            throw e;
        }
    }

    /** Carries out an insertion, and says whether it was the first with its keys. */
    public static boolean insertUnlessTaken(Runnable insertion) {
        try {
            return claiming(() -> {
                insertion.run();
                return true;
            });
        } catch (KeyTaken taken) {
            return false;
        }
    }
}
