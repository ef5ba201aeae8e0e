package dev.ringback;

import java.lang.Thread.UncaughtExceptionHandler;

/**
 * Ends the process when a thread has died for want of memory: whatever that thread did nobody does any more, and whoever supervises the
 * process starts it anew. With {@code -XX:+ExitOnOutOfMemoryError} the JVM ends at once, also where such an error is caught.
 */
final class LastResort implements UncaughtExceptionHandler {

    private final Runnable end;

    LastResort(Runnable end) {
        this.end = end;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                end.run();
            }
        }
        System.err.println("Thread " + thread.getName() + " has ended");
        error.printStackTrace();
    }
}
