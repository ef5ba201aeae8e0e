package dev.ringback.app.ui;

import android.content.res.ColorStateList;
import com.google.android.material.R;
import com.google.android.material.button.MaterialButton;
import com.google.android.material.color.MaterialColors;

/** Makes one of several buttons the first to be seen. */
public final class Emphasis {

    private Emphasis() {}

    public static void set(MaterialButton button, boolean first) {
        var behind = MaterialColors.getColor(
                button, first ? androidx.appcompat.R.attr.colorPrimary : R.attr.colorSecondaryContainer);
        var front = MaterialColors.getColor(button, first ? R.attr.colorOnPrimary : R.attr.colorOnSecondaryContainer);
        button.setBackgroundTintList(ColorStateList.valueOf(behind));
        button.setTextColor(front);
        button.setIconTint(ColorStateList.valueOf(front));
    }
}
