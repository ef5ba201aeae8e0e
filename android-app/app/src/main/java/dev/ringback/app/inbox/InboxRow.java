package dev.ringback.app.inbox;

import android.content.Context;
import android.view.View;
import android.widget.TextView;
import dev.ringback.app.R;
import dev.ringback.app.api.Urgency;
import dev.ringback.app.inbox.InboxState.Row;
import dev.ringback.app.ui.DueMark;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.TapMark;
import dev.ringback.app.ui.TapWords;
import dev.ringback.app.ui.UrgencyMark;
import dev.ringback.app.ui.Words;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Shows one row of the inbox. A voice reads it as one sentence. */
final class InboxRow {
    private final Context context;
    private final Words words;
    private final TapWords taps;

    InboxRow(Context context) {
        this.context = context;
        this.words = new Words(context);
        this.taps = new TapWords(context);
    }

    void bind(View view, Row row) {
        var followUp = row.followUp();
        UrgencyMark.show(view.findViewById(R.id.row_urgency), followUp.urgency());
        DueMark.show(view.findViewById(R.id.row_due), row.due());
        show(view, R.id.row_caller, words.caller(followUp));
        view.findViewById(R.id.row_unread).setVisibility(row.unread() ? View.VISIBLE : View.GONE);
        show(view, R.id.row_evidence, evidence(row));
        show(view, R.id.row_summary, followUp.summary());
        show(view, R.id.row_holder, holder(row));
        TapMark.show(view.findViewById(R.id.row_pending), pending(row), row.refused());
        view.setContentDescription(sentence(row));
        view.setOnClickListener(clicked -> context.startActivity(Links.followUp(context, followUp.id())));
    }

    private @Nullable String evidence(Row row) {
        var followUp = row.followUp();
        var urgent = followUp.urgency() == Urgency.EMERGENCY || followUp.urgency() == Urgency.HIGH;
        return urgent && !followUp.urgencyEvidence().isEmpty() ? words.quoted(followUp.urgencyEvidence()) : null;
    }

    private String holder(Row row) {
        var claim = row.followUp().claim();
        if (claim == null) {
            return context.getString(R.string.held_by_nobody);
        }
        return row.mine()
                ? context.getString(R.string.held_by_you)
                : context.getString(R.string.held_by, claim.member().name());
    }

    private @Nullable String pending(Row row) {
        if (row.refused()) {
            return context.getString(R.string.something_refused);
        }
        return row.pending() == null || row.way() == null ? null : taps.pending(row.pending(), row.way());
    }

    private String sentence(Row row) {
        var parts = new ArrayList<String>();
        parts.add(words.urgency(row.followUp().urgency()));
        parts.add(words.caller(row.followUp()));
        if (row.unread()) {
            parts.add(context.getString(R.string.unread));
        }
        if (row.due() != null) {
            parts.add(words.dueSpoken(row.due()));
        }
        var evidence = evidence(row);
        if (evidence != null) {
            parts.add(evidence);
        }
        parts.add(row.followUp().summary());
        parts.add(holder(row));
        var pending = pending(row);
        if (pending != null) {
            parts.add(pending);
        }
        return String.join(", ", parts);
    }

    private static void show(View row, int id, @Nullable String words) {
        TextView view = row.findViewById(id);
        view.setText(words);
        view.setVisibility(words == null ? View.GONE : View.VISIBLE);
    }
}
