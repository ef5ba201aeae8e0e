package dev.ringback.app.ui;

import android.view.View;
import androidx.core.view.ViewCompat;
import androidx.core.view.WindowInsetsCompat;

/** Keeps a screen clear of the system's bars, the camera's cutout and the keyboard, under which it would lie otherwise. */
public final class Bars {

    private Bars() {}

    /** The top view grows below the status bar, the bottom one above the navigation bar or the keyboard. */
    public static void keepClear(View screen, View top, View bottom) {
        ViewCompat.setOnApplyWindowInsetsListener(screen, (view, insets) -> {
            var bars = insets.getInsets(WindowInsetsCompat.Type.systemBars() | WindowInsetsCompat.Type.displayCutout());
            var keyboard = insets.getInsets(WindowInsetsCompat.Type.ime());
            view.setPadding(bars.left, 0, bars.right, 0);
            top.setPadding(0, bars.top, 0, 0);
            bottom.setPadding(0, 0, 0, Math.max(bars.bottom, keyboard.bottom));
            return WindowInsetsCompat.CONSUMED;
        });
    }
}
