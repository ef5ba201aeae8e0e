package dev.ringback.app;

import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import android.os.Looper;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.robolectric.shadows.ShadowDialog;

/** Opens screens, and waits until they have nothing more to do. */
public final class Screens {

    private Screens() {}

    public static FakeParts parts() {
        return ApplicationProvider.<TestApp>getApplicationContext().parts();
    }

    public static <A extends Activity> ActivityScenario<A> open(Intent link) {
        ActivityScenario<A> scenario = ActivityScenario.launch(link);
        settle(scenario);
        return scenario;
    }

    /** Waits until everything was read and asked and shown. */
    public static void settle(ActivityScenario<?> scenario) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    idle();
                    return isQuiet(scenario);
                });
        idle();
    }

    /** Taps something in the question above the screen. */
    public static void clickInQuestion(int id) {
        ShadowDialog.getLatestDialog().findViewById(id).performClick();
        idle();
    }

    /** As {@link #settle}, for a screen that may have closed itself meanwhile. */
    public static void settleUnlessGone(ActivityScenario<?> scenario) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    idle();
                    return isGone(scenario) || isQuiet(scenario);
                });
    }

    /** Lets time pass for whatever waits on the main thread. */
    public static void pass(Duration time) {
        shadowOf(Looper.getMainLooper()).idleFor(time);
    }

    private static boolean isGone(ActivityScenario<?> scenario) {
        var gone = new boolean[1];
        scenario.onActivity(activity -> gone[0] = activity.isFinishing());
        return gone[0];
    }

    private static boolean isQuiet(ActivityScenario<?> scenario) {
        var quiet = new boolean[1];
        scenario.onActivity(activity -> {
            var progress = activity.findViewById(R.id.progress);
            quiet[0] = progress == null || progress.getVisibility() != View.VISIBLE;
        });
        return quiet[0];
    }

    /** What was handed to the background is done, and what that posted to the screen is shown. */
    private static void idle() {
        for (var i = 0; i < 3; i++) {
            shadowOf(Looper.getMainLooper()).idle();
            var done = new FutureTask<>((Callable<Boolean>) () -> true);
            parts().background().execute(done);
            try {
                done.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
            shadowOf(Looper.getMainLooper()).idle();
        }
    }
}
