package dev.ringback.app;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import dev.ringback.app.push.EmergencyActivity;
import dev.ringback.app.push.Notices;
import org.jspecify.annotations.Nullable;

/** Knows whether somebody looks at the app: only then does it listen to the server. */
final class Watching implements Application.ActivityLifecycleCallbacks {
    /** A turn of the phone, or a step from one screen to the next, is no reason to hang up. */
    private static final long GRACE_MILLIS = 5_000;

    private final Wiring wiring;
    private final Handler main = new Handler(Looper.getMainLooper());
    private final Runnable hangUp;
    private int visible;

    Watching(Wiring wiring) {
        this.wiring = wiring;
        this.hangUp = wiring.live()::stop;
    }

    @Override
    public void onActivityCreated(Activity activity, @Nullable Bundle saved) {
        // What fills the screen by itself has not been looked at yet.
        if (saved == null && !(activity instanceof EmergencyActivity)) {
            var messageId = activity.getIntent().getStringExtra(Notices.MESSAGE_ID);
            if (messageId != null) {
                wiring.pushPart().opened(messageId);
            }
        }
    }

    @Override
    public void onActivityStarted(Activity activity) {
        main.removeCallbacks(hangUp);
        if (visible++ == 0) {
            wiring.live().start();
        }
    }

    @Override
    public void onActivityStopped(Activity activity) {
        if (--visible == 0) {
            main.postDelayed(hangUp, GRACE_MILLIS);
        }
    }

    @Override
    public void onActivityResumed(Activity activity) {}

    @Override
    public void onActivityPaused(Activity activity) {}

    @Override
    public void onActivitySaveInstanceState(Activity activity, Bundle state) {}

    @Override
    public void onActivityDestroyed(Activity activity) {}
}
