package dev.ringback.app.customer;

import android.content.Context;
import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.google.android.material.R.attr;
import com.google.android.material.color.MaterialColors;
import dev.ringback.app.R;
import dev.ringback.app.api.Direction;
import dev.ringback.app.api.Proof;
import dev.ringback.app.api.TextMessage;
import dev.ringback.app.customer.ThreadState.Bubble;
import dev.ringback.app.customer.ThreadState.Known;
import dev.ringback.app.customer.ThreadState.Tapped;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.ui.Proofs;
import dev.ringback.app.ui.TapWords;
import dev.ringback.app.ui.Times;
import dev.ringback.app.ui.Way;
import java.time.Instant;
import java.util.function.Consumer;

/** Shows one text, and under it in words how far it got. */
final class BubbleRow {
    private final Context context;
    private final Proofs proofs;
    private final TapWords taps;
    private final Consumer<String> retry;
    private final Consumer<String> dismiss;
    private Instant now = Instant.EPOCH;

    BubbleRow(Context context, Times times, Consumer<String> retry, Consumer<String> dismiss) {
        this.context = context;
        this.proofs = new Proofs(context.getResources(), times);
        this.taps = new TapWords(context);
        this.retry = retry;
        this.dismiss = dismiss;
    }

    /** What time it is while the next rows are shown. */
    void at(Instant time) {
        now = time;
    }

    void bind(View row, Bubble bubble) {
        if (bubble instanceof Known known) {
            show(row, known.text(), now);
        } else if (bubble instanceof Tapped tapped) {
            show(row, tapped.tap(), tapped.way());
        }
    }

    private void show(View row, TextMessage text, Instant now) {
        var ours = text.direction() != Direction.INBOUND;
        var proof = proofs.of(text, now);
        var bad = text.proof() == Proof.FAILED || text.proof() == Proof.UNDELIVERED || text.proof() == Proof.NO_CONTACT;
        var by = text.author();
        lay(row, ours, text.body(), ours && by != null ? context.getString(R.string.proof_by, proof, by) : proof, bad);
        row.findViewById(R.id.bubble_actions).setVisibility(View.GONE);
    }

    private void show(View row, Tap tap, Way way) {
        var refusal = tap.refusal();
        var proof = refusal == null ? taps.state(way) : context.getString(R.string.proof_not_sent_because, refusal);
        lay(row, true, taps.textOf(tap), proof, refusal != null);
        row.findViewById(R.id.bubble_actions).setVisibility(refusal == null ? View.GONE : View.VISIBLE);
        row.findViewById(R.id.bubble_retry).setOnClickListener(view -> retry.accept(tap.id()));
        row.findViewById(R.id.bubble_dismiss).setOnClickListener(view -> dismiss.accept(tap.id()));
    }

    private void lay(View row, boolean ours, String body, String proof, boolean bad) {
        var side = ours ? Gravity.END : Gravity.START;
        ((LinearLayout) row).setGravity(side);
        ((LinearLayout) row.findViewById(R.id.bubble)).setGravity(side);
        TextView bodyView = row.findViewById(R.id.bubble_body);
        TextView proofView = row.findViewById(R.id.bubble_proof);
        bodyView.setText(body);
        bodyView.setBackgroundResource(ours ? R.drawable.bubble_ours : R.drawable.bubble_theirs);
        bodyView.setTextColor(MaterialColors.getColor(row, ours ? attr.colorOnPrimaryContainer : attr.colorOnSurface));
        proofView.setText(proof);
        proofView.setTextColor(
                MaterialColors.getColor(row, bad ? androidx.appcompat.R.attr.colorError : attr.colorOnSurfaceVariant));
        row.findViewById(R.id.bubble)
                .setContentDescription(context.getString(
                        ours ? R.string.bubble_ours_spoken : R.string.bubble_theirs_spoken, body, proof));
    }
}
