package dev.ringback.app.ui;

import androidx.annotation.LayoutRes;
import androidx.fragment.app.FragmentActivity;
import com.google.android.material.bottomsheet.BottomSheetBehavior;
import com.google.android.material.bottomsheet.BottomSheetDialog;
import com.google.android.material.bottomsheet.BottomSheetDialogFragment;

/** A question that comes up from the bottom, and stays when the phone is turned. */
public abstract class Sheet extends BottomSheetDialogFragment {

    protected Sheet(@LayoutRes int layout) {
        super(layout);
    }

    /** Asks, unless the same question is asked already. */
    public final void ask(FragmentActivity activity) {
        var fragments = activity.getSupportFragmentManager();
        var name = getClass().getName();
        if (!fragments.isStateSaved() && fragments.findFragmentByTag(name) == null) {
            showNow(fragments, name);
        }
    }

    @Override
    public void onStart() {
        super.onStart();
        if (getDialog() instanceof BottomSheetDialog dialog) {
            dialog.getBehavior().setSkipCollapsed(true);
            dialog.getBehavior().setState(BottomSheetBehavior.STATE_EXPANDED);
        }
    }
}
