package dev.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.graphics.Rect;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import androidx.core.graphics.Insets;
import androidx.core.view.ViewCompat;
import androidx.core.view.WindowInsetsCompat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.robolectric.shadows.ShadowDialog;

/** What must hold of every screen, however large its letters are. */
final class Look {
    static final int STATUS_BAR = 72;
    static final int NAVIGATION_BAR = 48;
    private static final Set<Integer> MAY_BE_CUT = Set.of(R.id.row_summary);

    private Look() {}

    /** Gives the screen a status bar and a navigation bar to stay clear of. */
    static void withBars(Activity activity) {
        var insets = new WindowInsetsCompat.Builder()
                .setInsets(WindowInsetsCompat.Type.statusBars(), Insets.of(0, STATUS_BAR, 0, 0))
                .setInsets(WindowInsetsCompat.Type.navigationBars(), Insets.of(0, 0, 0, NAVIGATION_BAR))
                .build();
        ViewCompat.dispatchApplyWindowInsets(screenOf(activity), insets);
    }

    static void check(Activity activity) {
        var height = activity.getWindow().getDecorView().getHeight();
        for (var view : seen(activity)) {
            if (view instanceof TextView text) {
                var place = placeOf(view);
                assertThat(place.top).as(nameOf(view) + " below the status bar").isGreaterThanOrEqualTo(STATUS_BAR);
                if (isIn(view, R.id.bottom) || isIn(view, R.id.sign_in_bottom) || isIn(view, R.id.emergency_bottom)) {
                    assertThat(place.bottom)
                            .as(nameOf(view) + " above the navigation bar")
                            .isLessThanOrEqualTo(height - NAVIGATION_BAR);
                }
                isWhole(text);
                if (isIn(view, R.id.toolbar)) {
                    assertThat(place.bottom)
                            .as("the title is whole")
                            .isLessThanOrEqualTo(placeOf(activity.findViewById(R.id.toolbar)).bottom);
                }
            }
        }
        seen(activity).stream().filter(View::isClickable).forEach(Look::isLargeEnough);
        Dialogs.views().forEach(view -> {
            if (view instanceof TextView text) {
                isWhole(text);
            }
            if (view.isClickable() && view.getId() != com.google.android.material.R.id.touch_outside) {
                isLargeEnough(view);
            }
        });
    }

    private static void isWhole(TextView text) {
        var layout = text.getLayout();
        if (layout == null || text instanceof EditText || MAY_BE_CUT.contains(text.getId())) {
            return;
        }
        assertThat(layout.getLineCount())
                .as(nameOf(text) + " is cut: " + text.getText())
                .isLessThanOrEqualTo(text.getMaxLines());
        for (var line = 0; line < layout.getLineCount(); line++) {
            assertThat(layout.getLineMax(line))
                    .as(nameOf(text) + " is cut: " + text.getText())
                    .isLessThanOrEqualTo(text.getWidth());
            assertThat(layout.getEllipsisCount(line))
                    .as(nameOf(text) + " is cut: " + text.getText())
                    .isZero();
        }
        assertThat(layout.getHeight())
                .as(nameOf(text) + " is cut: " + text.getText())
                .isLessThanOrEqualTo(text.getHeight());
    }

    private static void isLargeEnough(View view) {
        var smallest = 48 * view.getResources().getDisplayMetrics().density;
        assertThat((float) view.getWidth()).as(nameOf(view) + " is too narrow").isGreaterThanOrEqualTo(smallest);
        assertThat((float) view.getHeight()).as(nameOf(view) + " is too low").isGreaterThanOrEqualTo(smallest);
    }

    private static View screenOf(Activity activity) {
        View screen = activity.findViewById(R.id.screen);
        View signIn = activity.findViewById(R.id.sign_in);
        return screen != null ? screen : signIn != null ? signIn : activity.findViewById(R.id.emergency);
    }

    private static List<View> seen(Activity activity) {
        var seen = new ArrayList<View>();
        collect(screenOf(activity), seen);
        return seen;
    }

    private static void collect(View view, List<View> into) {
        if (view.getVisibility() != View.VISIBLE) {
            return;
        }
        into.add(view);
        if (view instanceof ViewGroup group) {
            for (var i = 0; i < group.getChildCount(); i++) {
                collect(group.getChildAt(i), into);
            }
        }
    }

    private static boolean isIn(View view, int ancestor) {
        for (var parent = view.getParent(); parent instanceof View above; parent = above.getParent()) {
            if (above.getId() == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static Rect placeOf(View view) {
        var corner = new int[2];
        view.getLocationInWindow(corner);
        return new Rect(corner[0], corner[1], corner[0] + view.getWidth(), corner[1] + view.getHeight());
    }

    private static String nameOf(View view) {
        return view.getId() == View.NO_ID || view.getId() < 0x10000
                ? view.getClass().getSimpleName()
                : view.getResources().getResourceEntryName(view.getId());
    }

    /** The question above the screen. */
    private static final class Dialogs {
        static List<View> views() {
            var views = new ArrayList<View>();
            var question = ShadowDialog.getLatestDialog();
            if (question != null && question.isShowing() && question.getWindow() != null) {
                collect(question.getWindow().getDecorView(), views);
            }
            return views;
        }
    }
}
