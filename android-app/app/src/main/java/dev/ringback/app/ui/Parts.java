package dev.ringback.app.ui;

import android.content.Context;
import dev.ringback.app.desk.Desk;
import dev.ringback.app.outbox.Outbox;
import dev.ringback.app.session.Session;
import java.time.Clock;
import java.util.concurrent.Executor;

/** What screens are given. */
public interface Parts {

    static Parts of(Context context) {
        return ((Holder) context.getApplicationContext()).parts();
    }

    Session session();

    Desk desk();

    Outbox outbox();

    PushStanding push();

    Clock clock();

    /** Runs one thing after the other, off the main thread. */
    Executor background();

    /** Runs on the main thread. */
    Executor screen();

    /** Has the parts: the application. */
    interface Holder {
        Parts parts();
    }
}
