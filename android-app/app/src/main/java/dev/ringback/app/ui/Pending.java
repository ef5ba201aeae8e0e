package dev.ringback.app.ui;

import android.view.View;
import android.widget.TextView;
import dev.ringback.app.outbox.Tap;
import java.util.List;

/** Says of each tap that the desk has not answered yet what it was and what it waits for. */
public final class Pending {
    private final TapWords words;

    public Pending(TapWords words) {
        this.words = words;
    }

    public void show(TextView into, List<Tap> waiting, Situation situation) {
        into.setVisibility(waiting.isEmpty() ? View.GONE : View.VISIBLE);
        var lines = new StringBuilder();
        for (var tap : waiting) {
            lines.append(lines.length() == 0 ? "" : "\n").append(words.pending(tap, situation.wayOf(tap)));
        }
        if (!lines.toString().contentEquals(into.getText())) {
            into.setText(lines);
        }
    }
}
