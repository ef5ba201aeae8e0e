package dev.ringback.app.inbox;

import androidx.annotation.StringRes;
import dev.ringback.app.R;
import org.jspecify.annotations.Nullable;

/** Why there are no rows, and what to do. */
record InboxEmptiness(@StringRes int title, @StringRes int advice) {

    /** Null when there are rows. */
    static @Nullable InboxEmptiness of(InboxState state) {
        if (!state.rows().isEmpty()) {
            return null;
        }
        if (state.open() > 0) {
            return new InboxEmptiness(R.string.empty_filter, R.string.empty_filter_advice);
        }
        if (state.everRead()) {
            return new InboxEmptiness(R.string.empty_inbox, R.string.empty_inbox_advice);
        }
        return state.situation().asking() || state.situation().trouble() == null
                ? new InboxEmptiness(R.string.loading, R.string.loading_advice)
                : new InboxEmptiness(R.string.never_read, R.string.never_read_advice);
    }
}
