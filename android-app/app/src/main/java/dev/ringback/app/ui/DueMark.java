package dev.ringback.app.ui;

import android.graphics.Typeface;
import android.view.View;
import android.widget.TextView;
import com.google.android.material.R;
import com.google.android.material.color.MaterialColors;
import org.jspecify.annotations.Nullable;

/** Shows by when somebody must act; what is overdue stands out. */
public final class DueMark {

    private DueMark() {}

    /** Nothing is due when there is no {@code due}. */
    public static void show(TextView mark, @Nullable Due due) {
        mark.setVisibility(due == null ? View.GONE : View.VISIBLE);
        if (due == null) {
            return;
        }
        var words = new Words(mark.getContext());
        mark.setText(words.due(due));
        mark.setContentDescription(words.dueSpoken(due));
        mark.setTypeface(null, due.overdue() ? Typeface.BOLD : Typeface.NORMAL);
        mark.setTextColor(MaterialColors.getColor(
                mark, due.overdue() ? androidx.appcompat.R.attr.colorError : R.attr.colorOnSurfaceVariant));
    }
}
