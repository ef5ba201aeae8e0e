package dev.ringback.app.ui;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;
import android.os.Build;
import androidx.core.content.ContextCompat;

/** Whether the person has let this app show notifications; until Android 13 nobody was asked. */
public final class NotificationsAllowed {

    private NotificationsAllowed() {}

    public static boolean on(Context context) {
        return Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU
                || ContextCompat.checkSelfPermission(context, Manifest.permission.POST_NOTIFICATIONS)
                        == PackageManager.PERMISSION_GRANTED;
    }
}
