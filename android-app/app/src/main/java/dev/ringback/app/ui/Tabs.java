package dev.ringback.app.ui;

import android.app.Activity;
import android.content.Intent;
import android.widget.Button;
import androidx.annotation.IdRes;
import dev.ringback.app.R;

/** The main screens, side by side at the bottom. Going back leads to the inbox from each of the others. */
public final class Tabs {

    private Tabs() {}

    /** Marks where one is, and leads to the others. */
    public static void lay(Activity activity, @IdRes int here) {
        lay(activity, here, R.id.tab_inbox, Links.inbox(activity));
        lay(activity, here, R.id.tab_day, Links.day(activity));
        lay(activity, here, R.id.tab_waiting, Links.waiting(activity));
        lay(activity, here, R.id.tab_account, Links.account(activity));
    }

    static void showWaiting(Activity activity, Situation situation) {
        Button tab = activity.findViewById(R.id.tab_waiting);
        if (tab != null) {
            var count = situation.waiting() + situation.refused();
            tab.setText(
                    count == 0
                            ? activity.getString(R.string.tab_waiting)
                            : activity.getString(R.string.tab_waiting_count, count));
        }
    }

    private static void lay(Activity activity, int here, int id, Intent there) {
        Button tab = activity.findViewById(id);
        tab.setSelected(id == here);
        tab.setOnClickListener(view -> {
            if (id == here) {
                return;
            }
            activity.startActivity(there);
            if (here != R.id.tab_inbox) {
                activity.finish();
            }
        });
    }
}
