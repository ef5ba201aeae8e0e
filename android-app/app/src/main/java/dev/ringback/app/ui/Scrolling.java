package dev.ringback.app.ui;

import android.os.Bundle;
import android.view.View;
import org.jspecify.annotations.Nullable;

/** Brings a scrolled screen back to its place once its content is there again. */
public final class Scrolling {
    private static final String PLACE = "place";

    private int place;

    public Scrolling(@Nullable Bundle saved) {
        place = saved == null ? 0 : saved.getInt(PLACE);
    }

    /** The content is there; only the first time counts. */
    public void restore(View scrolled) {
        if (place > 0) {
            var there = place;
            place = 0;
            scrolled.post(() -> scrolled.scrollTo(0, there));
        }
    }

    public void save(View scrolled, Bundle out) {
        out.putInt(PLACE, place > 0 ? place : scrolled.getScrollY());
    }
}
