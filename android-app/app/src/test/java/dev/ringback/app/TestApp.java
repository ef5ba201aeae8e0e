package dev.ringback.app;

import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import android.os.Handler;
import android.os.Looper;
import dev.ringback.app.ui.Parts;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The app as tests run it: real screens over parts that are only memory. */
public final class TestApp extends Application implements Parts.Holder {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Handler main = new Handler(Looper.getMainLooper());
    private final FakeParts parts = new FakeParts(background, main::post, TestApp::notOnTheMainThread);

    @Override
    public void onCreate() {
        super.onCreate();
        shadowOf(this).grantPermissions(Manifest.permission.POST_NOTIFICATIONS);
    }

    @Override
    public FakeParts parts() {
        return parts;
    }

    private static void notOnTheMainThread() {
        if (Looper.getMainLooper().isCurrentThread()) {
            throw new AssertionError("reads, writes or asks on the main thread");
        }
    }

    @Override
    public void onTerminate() {
        background.shutdownNow();
        super.onTerminate();
    }
}
