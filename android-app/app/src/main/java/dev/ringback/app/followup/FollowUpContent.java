package dev.ringback.app.followup;

import android.content.Context;
import android.text.SpannableString;
import android.text.Spanned;
import android.text.style.BackgroundColorSpan;
import android.text.style.ForegroundColorSpan;
import android.text.style.StyleSpan;
import android.view.View;
import android.widget.TextView;
import com.google.android.material.button.MaterialButton;
import dev.ringback.app.R;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.Visit;
import dev.ringback.app.ui.Due;
import dev.ringback.app.ui.DueMark;
import dev.ringback.app.ui.Emphasis;
import dev.ringback.app.ui.Pending;
import dev.ringback.app.ui.Refusals;
import dev.ringback.app.ui.TapWords;
import dev.ringback.app.ui.Times;
import dev.ringback.app.ui.UrgencyMark;
import dev.ringback.app.ui.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows one follow-up: who called, how urgent it is and why, who has it, and what can be done. */
final class FollowUpContent {
    private final Context context;
    private final View screen;
    private final Times times;
    private final Words words;
    private final Pending pending;
    private final Refusals refusals;

    FollowUpContent(View screen, Times times, Refusals refusals) {
        this.context = screen.getContext();
        this.screen = screen;
        this.times = times;
        this.words = new Words(context);
        this.pending = new Pending(new TapWords(context));
        this.refusals = refusals;
    }

    void show(FollowUpState state, FollowUp followUp) {
        var now = state.situation().now();
        refusals.show(screen.findViewById(R.id.refusals), state.taps().refused());
        pending.show(screen.findViewById(R.id.pending), state.taps().waiting(), state.situation());
        UrgencyMark.show(screen.findViewById(R.id.urgency), followUp.urgency());
        var due = followUp.dueAt() == null ? null : Due.of(followUp.dueAt(), now);
        DueMark.show(screen.findViewById(R.id.due), due);
        show(R.id.caller, words.caller(followUp));
        var named = followUp.callerName() != null || followUp.customerName() != null;
        show(R.id.number, named ? words.number(followUp.phoneNumber()) : null);
        show(R.id.evidence, followUp.urgencyEvidence().isEmpty() ? null : words.quoted(followUp.urgencyEvidence()));
        show(R.id.about, about(followUp, now));
        show(R.id.holder, holder(state, followUp));
        show(R.id.summary, followUp.summary());
        show(R.id.address, followUp.address());
        var next = followUp.nextAction();
        show(
                R.id.next_action,
                next == null
                        ? null
                        : context.getString(R.string.next_action, next.text(), times.when(next.dueAt(), now)));
        show(R.id.transcript, followUp.transcript() == null ? null : transcript(followUp, followUp.transcript()));
        screen.findViewById(R.id.transcript_heading)
                .setVisibility(followUp.transcript() == null ? View.GONE : View.VISIBLE);
        var happened = happened(followUp, now);
        show(R.id.happened, happened.isEmpty() ? null : happened);
        screen.findViewById(R.id.happened_heading).setVisibility(happened.isEmpty() ? View.GONE : View.VISIBLE);
        showActions(state, followUp);
    }

    private void showActions(FollowUpState state, FollowUp followUp) {
        visible(R.id.claim, state.canClaim());
        visible(R.id.call, state.canCall());
        visible(R.id.text, followUp.customerId() != null || followUp.phoneNumber() != null);
        visible(R.id.done, state.canWork());
        visible(R.id.release, state.canRelease());
        visible(R.id.history, followUp.customerId() != null);
        visible(R.id.add_note, !followUp.isClosed());
        MaterialButton call = screen.findViewById(R.id.call);
        Emphasis.set(call, !state.canClaim());
        TextView enRoute = screen.findViewById(R.id.en_route);
        Visit visit = state.visit();
        visible(R.id.en_route, visit != null);
        if (visit != null) {
            enRoute.setContentDescription(
                    context.getString(R.string.en_route_spoken, times.clock(visit.startsAt()), visit.address()));
        }
    }

    private String about(FollowUp followUp, Instant now) {
        var category = words.category(followUp.category());
        var opened = times.when(followUp.openedAt(), now);
        return followUp.contactCount() > 1
                ? context.getResources()
                        .getQuantityString(
                                R.plurals.about_contacts,
                                followUp.contactCount(),
                                category,
                                opened,
                                followUp.contactCount())
                : context.getString(R.string.about, category, opened);
    }

    private String holder(FollowUpState state, FollowUp followUp) {
        if (followUp.isClosed()) {
            return context.getString(R.string.closed);
        }
        var claim = followUp.claim();
        if (claim == null) {
            return context.getString(R.string.held_by_nobody);
        }
        var since = times.when(claim.claimedAt(), state.situation().now());
        return state.isMine()
                ? context.getString(R.string.held_by_you_since, since)
                : context.getString(R.string.held_by_since, claim.member().name(), since);
    }

    private CharSequence transcript(FollowUp followUp, String transcript) {
        var text = new SpannableString(transcript);
        for (var part : Highlights.of(transcript, followUp.evidence()).parts()) {
            for (var span : new Object[] {
                new BackgroundColorSpan(context.getColor(R.color.evidence)),
                new ForegroundColorSpan(context.getColor(R.color.on_evidence)),
                new StyleSpan(android.graphics.Typeface.BOLD)
            }) {
                text.setSpan(span, part.start(), part.end(), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
            }
        }
        return text;
    }

    private String happened(FollowUp followUp, Instant now) {
        var lines = new ArrayList<Map.Entry<Instant, String>>();
        for (var attempt : followUp.attempts()) {
            var outcome = attempt.seconds() < 0
                    ? words.outcome(attempt.outcome())
                    : context.getString(
                            R.string.outcome_minutes,
                            words.outcome(attempt.outcome()),
                            Math.max(1, Math.round(attempt.seconds() / 60f)));
            lines.add(Map.entry(attempt.at(), line(attempt.at(), now, attempt.by(), outcome)));
        }
        for (var note : followUp.notes()) {
            lines.add(Map.entry(note.at(), line(note.at(), now, note.by(), note.text())));
        }
        lines.sort(Map.Entry.<Instant, String>comparingByKey(Comparator.reverseOrder()));
        return String.join("\n\n", lines.stream().map(Map.Entry::getValue).toArray(String[]::new));
    }

    private String line(Instant at, Instant now, String by, String what) {
        return by.isEmpty()
                ? context.getString(R.string.happened, times.when(at, now), what)
                : context.getString(R.string.happened_by, times.when(at, now), by, what);
    }

    private void show(int id, @Nullable CharSequence text) {
        TextView view = screen.findViewById(id);
        view.setVisibility(text == null ? View.GONE : View.VISIBLE);
        if (text != null && !text.toString().contentEquals(view.getText())) {
            view.setText(text);
        }
    }

    private void visible(int id, boolean shown) {
        screen.findViewById(id).setVisibility(shown ? View.VISIBLE : View.GONE);
    }
}
