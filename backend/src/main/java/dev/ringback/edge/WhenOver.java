package dev.ringback.edge;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;

/** Does something once a request has been answered: now, or when whoever answers it later has ended. */
final class WhenOver implements AsyncListener {

    private final Runnable last;

    private WhenOver(Runnable last) {
        this.last = last;
    }

    static void run(HttpServletRequest request, Runnable last) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new WhenOver(last));
        } else {
            last.run();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        last.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // It is completed then.
    }

    @Override
    public void onError(AsyncEvent event) {
        // It is completed then.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
