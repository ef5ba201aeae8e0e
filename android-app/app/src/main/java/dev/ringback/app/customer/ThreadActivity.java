package dev.ringback.app.customer;

import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import dev.ringback.app.R;
import dev.ringback.app.api.Template;
import dev.ringback.app.customer.ThreadState.Bubble;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Rows;
import dev.ringback.app.ui.ScreenActivity;
import dev.ringback.app.ui.Typing;
import dev.ringback.app.ui.Words;
import org.jspecify.annotations.Nullable;

/** The screen of the texts with one customer. */
public final class ThreadActivity extends ScreenActivity implements TemplateSheet.Host {
    private ThreadPresenter presenter;
    private Rows<Bubble> rows;
    private BubbleRow row;
    private ThreadState.@Nullable Preview preview;
    private int shown;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        lay(R.string.texts, R.layout.thread, R.layout.composer);
        layWayBack();
        presenter = new ThreadPresenter(
                parts(), asking(), this::render, idFrom(Links.CUSTOMER_ID), idFrom(Links.FOLLOW_UP_ID));
        row = new BubbleRow(this, times(), presenter::retry, presenter::dismiss);
        rows = new Rows<>(R.layout.bubble, Bubble::id, row::bind);
        RecyclerView list = findViewById(R.id.bubbles);
        list.setAdapter(rows);
        list.setItemAnimator(null);
        EditText body = findViewById(R.id.body);
        View send = findViewById(R.id.send);
        Typing.into(body, this::count);
        count(body.getText().toString());
        send.setOnClickListener(view -> {
            presenter.send(body.getText().toString().trim());
            body.setText("");
        });
        View templates = findViewById(R.id.templates);
        templates.setVisibility(presenter.hasTemplates() ? View.VISIBLE : View.GONE);
        templates.setOnClickListener(view -> new TemplateSheet().ask(this));
    }

    @Override
    protected Presenter<?> presenter() {
        return presenter;
    }

    /** From a notification, back leads to the follow-up if there is one. */
    @Override
    public @Nullable Intent getSupportParentActivityIntent() {
        var followUp = idFrom(Links.FOLLOW_UP_ID);
        return followUp.isEmpty() ? super.getSupportParentActivityIntent() : Links.followUp(this, followUp);
    }

    @Override
    public void preview(Template template) {
        presenter.preview(template);
    }

    @Override
    public void send(Template template) {
        presenter.send(template);
    }

    @Override
    public ThreadState.@Nullable Preview preview() {
        return preview;
    }

    private void render(ThreadState state) {
        show(state.situation(), null);
        preview = state.preview();
        row.at(state.situation().now());
        rows.show(state.bubbles());
        showTitle(state);
        findViewById(R.id.thread_empty)
                .setVisibility(state.bubbles().isEmpty() && !state.situation().asking() ? View.VISIBLE : View.GONE);
        if (state.bubbles().size() > shown) {
            RecyclerView list = findViewById(R.id.bubbles);
            if (shown > 0) {
                list.scrollToPosition(0);
            }
            shown = state.bubbles().size();
        }
        TemplateSheet.showPreview(this);
    }

    private void showTitle(ThreadState state) {
        var words = new Words(this);
        TextView name = findViewById(R.id.thread_name);
        TextView number = findViewById(R.id.thread_number);
        if (state.thread() != null) {
            name.setText(state.thread().customerName());
            number.setText(words.number(state.thread().phoneNumber()));
        } else if (state.followUp() != null) {
            name.setText(words.caller(state.followUp()));
            number.setText(words.number(state.followUp().phoneNumber()));
        }
    }

    private void count(String body) {
        var text = body.trim();
        findViewById(R.id.send).setEnabled(!text.isEmpty());
        TextView hint = findViewById(R.id.segments);
        var pieces = Segments.of(text);
        hint.setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
        hint.setText(getResources().getQuantityString(R.plurals.segments, pieces, pieces));
    }
}
