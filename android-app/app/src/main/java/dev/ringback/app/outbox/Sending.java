package dev.ringback.app.outbox;

import android.content.Context;
import androidx.work.BackoffPolicy;
import androidx.work.Constraints;
import androidx.work.ExistingWorkPolicy;
import androidx.work.NetworkType;
import androidx.work.OneTimeWorkRequest;
import androidx.work.WorkManager;
import java.util.concurrent.TimeUnit;

/** Has WorkManager send what waits when there is signal, also after the process died or the phone was switched off. */
public final class Sending {
    private static final String NAME = "outbox";

    private Sending() {}

    /** Is cheap to ask for again: however many taps wait, one job sends them all. */
    public static void schedule(Context context) {
        var job = new OneTimeWorkRequest.Builder(SendWorker.class)
                .setConstraints(new Constraints.Builder()
                        .setRequiredNetworkType(NetworkType.CONNECTED)
                        .build())
                .setBackoffCriteria(BackoffPolicy.LINEAR, 15, TimeUnit.SECONDS)
                .build();
        // A job that is about to end may have looked for taps a moment too early; the next one follows it.
        WorkManager.getInstance(context).enqueueUniqueWork(NAME, ExistingWorkPolicy.APPEND_OR_REPLACE, job);
    }
}
