package dev.ringback.app.ui;

import android.content.res.ColorStateList;
import android.view.View;
import android.widget.TextView;
import com.google.android.material.color.MaterialColors;
import dev.ringback.app.R;
import org.jspecify.annotations.Nullable;

/** Marks a row on which something was tapped: it waits, or it was refused, each with a sign of its own. */
public final class TapMark {

    private TapMark() {}

    /** Without words there is nothing to mark. */
    public static void show(TextView mark, @Nullable String words, boolean refused) {
        mark.setVisibility(words == null ? View.GONE : View.VISIBLE);
        mark.setText(words);
        mark.setCompoundDrawablesRelativeWithIntrinsicBounds(
                refused ? R.drawable.icon_warning : R.drawable.icon_clock, 0, 0, 0);
        var colour = MaterialColors.getColor(
                mark,
                refused ? androidx.appcompat.R.attr.colorError : com.google.android.material.R.attr.colorTertiary);
        mark.setTextColor(colour);
        mark.setCompoundDrawableTintList(ColorStateList.valueOf(colour));
    }
}
