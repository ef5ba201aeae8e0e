package dev.ringback.app.inbox;

import android.Manifest;
import android.os.Build;
import android.os.Bundle;
import android.view.View;
import androidx.activity.ComponentActivity;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import dev.ringback.app.R;
import dev.ringback.app.ui.NotificationsAllowed;
import org.jspecify.annotations.Nullable;

/** Asks whether the phone may be woken, above the work that it is about, and says why before the system asks. */
final class AskNotifications {
    private static final String NOT_NOW = "notNow";

    private final ComponentActivity activity;
    private final ActivityResultLauncher<String> question;
    private boolean notNow;

    /** To be made while the activity is created. */
    AskNotifications(ComponentActivity activity, @Nullable Bundle saved) {
        this.activity = activity;
        this.notNow = saved != null && saved.getBoolean(NOT_NOW);
        this.question =
                activity.registerForActivityResult(new ActivityResultContracts.RequestPermission(), granted -> hide());
        activity.findViewById(R.id.ask_notifications_yes).setOnClickListener(view -> ask());
        activity.findViewById(R.id.ask_notifications_no).setOnClickListener(view -> hide());
        show();
    }

    void save(Bundle out) {
        out.putBoolean(NOT_NOW, notNow);
    }

    private void ask() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            question.launch(Manifest.permission.POST_NOTIFICATIONS);
        }
    }

    private void hide() {
        notNow = true;
        show();
    }

    private void show() {
        activity.findViewById(R.id.ask_notifications)
                .setVisibility(notNow || NotificationsAllowed.on(activity) ? View.GONE : View.VISIBLE);
    }
}
