package dev.ringback.app.outbox;

import android.content.Context;
import androidx.annotation.NonNull;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

/** One job of WorkManager's that sends what waits. */
public final class SendWorker extends Worker {

    public SendWorker(@NonNull Context context, @NonNull WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    public @NonNull Result doWork() {
        var round = ((HasSender) getApplicationContext()).sendWhatWaits();
        return switch (round) {
            case ALL_SENT -> Result.success();
            case TRY_LATER -> Result.retry();
            // Nothing is lost: signing in schedules a new job.
            case SIGN_IN -> Result.success();
        };
    }

    /** Knows how to send: the application. */
    public interface HasSender {
        Sender.Round sendWhatWaits();
    }
}
