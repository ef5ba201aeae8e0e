package dev.ringback.app.ui;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import dev.ringback.app.R;
import dev.ringback.app.outbox.Tap;
import java.util.List;
import java.util.function.Consumer;

/** Says of each refused tap what it was and why it was refused, until the person has seen it. */
public final class Refusals {
    private final TapWords words;
    private final Consumer<String> retry;
    private final Consumer<String> dismiss;

    public Refusals(TapWords words, Consumer<String> retry, Consumer<String> dismiss) {
        this.words = words;
        this.retry = retry;
        this.dismiss = dismiss;
    }

    /** Shows these; what is shown already stays untouched. */
    public void show(ViewGroup into, List<Tap> refused) {
        if (refused.equals(into.getTag())) {
            return;
        }
        into.setTag(refused);
        into.removeAllViews();
        for (var tap : refused) {
            into.addView(card(into, tap));
        }
    }

    private View card(ViewGroup into, Tap tap) {
        var card = LayoutInflater.from(into.getContext()).inflate(R.layout.refused, into, false);
        TextView what = card.findViewById(R.id.refused_what);
        TextView why = card.findViewById(R.id.refused_why);
        what.setText(into.getContext().getString(R.string.refused, words.what(tap)));
        why.setText(tap.refusal());
        card.findViewById(R.id.refused_retry).setOnClickListener(view -> retry.accept(tap.id()));
        card.findViewById(R.id.refused_dismiss).setOnClickListener(view -> dismiss.accept(tap.id()));
        return card;
    }
}
