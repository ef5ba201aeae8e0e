package dev.ringback.app.push;

import android.content.Context;
import androidx.annotation.NonNull;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

/** One job of WorkManager's that tells the server where to push to. */
public final class RegisterWorker extends Worker {

    public RegisterWorker(@NonNull Context context, @NonNull WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    public @NonNull Result doWork() {
        return ((PushHolder) getApplicationContext()).push().register() ? Result.success() : Result.retry();
    }
}
