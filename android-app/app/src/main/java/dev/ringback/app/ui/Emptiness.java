package dev.ringback.app.ui;

import android.app.Activity;
import android.view.View;
import android.widget.TextView;
import androidx.annotation.StringRes;
import dev.ringback.app.R;

/** Says why a screen shows nothing, and what to do. */
public final class Emptiness {

    private Emptiness() {}

    /** Says nothing when {@code title} is 0. */
    public static void show(Activity activity, @StringRes int title, @StringRes int advice) {
        activity.findViewById(R.id.empty).setVisibility(title == 0 ? View.GONE : View.VISIBLE);
        if (title != 0) {
            TextView titleView = activity.findViewById(R.id.empty_title);
            TextView adviceView = activity.findViewById(R.id.empty_advice);
            titleView.setText(title);
            adviceView.setText(advice);
        }
    }

    /** Of something that the link named and that the phone has not: it is on its way, or there is no signal to ask for it. */
    public static void ofMissing(Activity activity, Situation situation) {
        var asking = situation.asking() || situation.trouble() == null;
        show(
                activity,
                asking ? R.string.loading : R.string.not_here,
                asking ? R.string.loading_advice : R.string.never_read_advice);
    }
}
