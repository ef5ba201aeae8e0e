package dev.ringback.app.ui;

import android.content.res.ColorStateList;
import android.widget.TextView;
import dev.ringback.app.R;
import dev.ringback.app.api.Urgency;

/** Shows how urgent something is by a word, a shape and a colour: each says it alone. */
public final class UrgencyMark {

    private UrgencyMark() {}

    public static void show(TextView mark, Urgency urgency) {
        mark.setText(new Words(mark.getContext()).urgency(urgency));
        mark.setCompoundDrawablesRelativeWithIntrinsicBounds(
                switch (urgency) {
                    case EMERGENCY -> R.drawable.icon_warning;
                    case HIGH -> R.drawable.icon_high;
                    case NORMAL, OTHER_VALUE -> R.drawable.icon_normal;
                    case LOW -> R.drawable.icon_low;
                },
                0,
                0,
                0);
        var front = mark.getContext()
                .getColor(
                        switch (urgency) {
                            case EMERGENCY -> R.color.on_emergency;
                            case HIGH -> R.color.on_urgent;
                            case NORMAL, LOW, OTHER_VALUE -> R.color.on_usual;
                        });
        var behind = mark.getContext()
                .getColor(
                        switch (urgency) {
                            case EMERGENCY -> R.color.emergency;
                            case HIGH -> R.color.urgent;
                            case NORMAL, OTHER_VALUE -> R.color.usual;
                            case LOW -> R.color.highest;
                        });
        mark.setTextColor(front);
        mark.setCompoundDrawableTintList(ColorStateList.valueOf(front));
        mark.setBackgroundTintList(ColorStateList.valueOf(behind));
    }
}
