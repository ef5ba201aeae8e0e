package dev.ringback.app.ui;

import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.TextView;
import androidx.activity.EdgeToEdge;
import androidx.annotation.LayoutRes;
import androidx.annotation.StringRes;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.app.TaskStackBuilder;
import com.google.android.material.appbar.MaterialToolbar;
import com.google.android.material.snackbar.Snackbar;
import dev.ringback.app.R;
import dev.ringback.app.session.Session.SignedOut;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A screen: its title, what is wrong between the phone and the desk, its content, and what the thumb reaches at the bottom. */
public abstract class ScreenActivity extends AppCompatActivity {
    private static final long TICK = Duration.ofSeconds(30).toMillis();

    private final ExecutorService asking = Executors.newCachedThreadPool();
    private final Runnable tick = this::tick;

    /** Says what this screen shows. */
    protected abstract Presenter<?> presenter();

    /** Lays the screen out, clear of the system's own bars. */
    protected final void lay(@StringRes int title, @LayoutRes int content, @LayoutRes int bottom) {
        EdgeToEdge.enable(this);
        setContentView(R.layout.screen);
        setTitle(title);
        var inflater = LayoutInflater.from(this);
        inflater.inflate(content, findViewById(R.id.content), true);
        ViewGroup bottomFrame = findViewById(R.id.bottom);
        if (bottom == 0) {
            bottomFrame.setBackground(null);
        } else {
            inflater.inflate(bottom, bottomFrame, true);
        }
        toolbar().setTitle(title);
        Bars.keepClear(findViewById(R.id.screen), findViewById(R.id.top), bottomFrame);
    }

    /** Shows the way back to the screen that this one belongs to. */
    protected final void layWayBack() {
        toolbar().setNavigationIcon(R.drawable.icon_back);
        toolbar().setNavigationContentDescription(R.string.back);
        toolbar().setNavigationOnClickListener(view -> goBack());
    }

    /** Shows what stands between the phone and the desk, and leaves when nobody is signed in. */
    protected final void show(Situation situation, @Nullable String asOf) {
        if (situation.standing() instanceof SignedOut) {
            leaveForSignIn();
            return;
        }
        findViewById(R.id.progress).setVisibility(situation.asking() ? View.VISIBLE : View.INVISIBLE);
        View banner = findViewById(R.id.banner);
        var said = Banner.of(this, situation, asOf);
        banner.setVisibility(said == null ? View.GONE : View.VISIBLE);
        if (said != null) {
            TextView text = findViewById(R.id.banner_text);
            Button action = findViewById(R.id.banner_action);
            text.setText(said.words());
            action.setText(said.action());
            action.setOnClickListener(view -> {
                if (situation.isExpired()) {
                    startActivity(Links.signIn(this));
                } else {
                    presenter().refresh();
                }
            });
        }
        Tabs.showWaiting(this, situation);
    }

    protected final Parts parts() {
        return Parts.of(this);
    }

    protected final Executor asking() {
        return asking;
    }

    protected final Times times() {
        return new Times(this, parts().clock().getZone());
    }

    protected final MaterialToolbar toolbar() {
        return findViewById(R.id.toolbar);
    }

    /** Says something in passing. */
    protected final void say(@StringRes int words) {
        Snackbar.make(findViewById(R.id.content), words, Snackbar.LENGTH_LONG)
                .setAnchorView(R.id.bottom)
                .show();
    }

    /** An id that came with the link here. */
    protected final String idFrom(String name) {
        var id = getIntent().getStringExtra(name);
        return id == null ? "" : id;
    }

    /** Starts another app; false when the phone has none for it. */
    protected final boolean started(Intent other) {
        try {
            startActivity(other);
            return true;
        } catch (ActivityNotFoundException e) {
            return false;
        }
    }

    @Override
    protected void onStart() {
        super.onStart();
        if (parts().session().standing() instanceof SignedOut) {
            leaveForSignIn();
            return;
        }
        presenter().start();
        root().postDelayed(tick, TICK);
    }

    @Override
    protected void onStop() {
        root().removeCallbacks(tick);
        presenter().stop();
        super.onStop();
    }

    @Override
    protected void onDestroy() {
        asking.shutdown();
        super.onDestroy();
    }

    private void tick() {
        presenter().readAgain();
        root().postDelayed(tick, TICK);
    }

    private void leaveForSignIn() {
        startActivity(Links.signIn(this).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_CLEAR_TASK));
        finish();
    }

    private void goBack() {
        var parent = getSupportParentActivityIntent();
        if (parent != null && isTaskRoot()) {
            TaskStackBuilder.create(this).addNextIntentWithParentStack(parent).startActivities();
        }
        finish();
    }

    private ViewGroup root() {
        return findViewById(android.R.id.content);
    }
}
