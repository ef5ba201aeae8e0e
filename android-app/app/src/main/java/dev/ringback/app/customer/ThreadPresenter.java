package dev.ringback.app.customer;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.Direction;
import dev.ringback.app.api.Template;
import dev.ringback.app.api.TextThread;
import dev.ringback.app.customer.ThreadState.Bubble;
import dev.ringback.app.customer.ThreadState.Known;
import dev.ringback.app.customer.ThreadState.Preview;
import dev.ringback.app.customer.ThreadState.Tapped;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Says what the screen of the texts with one customer shows, and takes what is written there. */
final class ThreadPresenter extends Presenter<ThreadState> {
    private final String customerId;
    private final String followUpId;
    private volatile @Nullable Preview preview;
    private @Nullable String readUpTo;

    /** An empty id is none: of the two at least one is there. */
    ThreadPresenter(Parts parts, Executor asking, View<ThreadState> view, String customerId, String followUpId) {
        super(parts, asking, view);
        this.customerId = customerId;
        this.followUpId = followUpId;
    }

    void send(String body) {
        send(Map.of("body", body));
    }

    /** Sends a prepared wording, which the server fills in. */
    void send(Template template) {
        send(Map.of("template", template.name()));
    }

    /** Asks what a prepared wording would say. */
    void preview(Template template) {
        var asked = new Preview(template, null, null);
        preview = asked;
        ask(() -> {
            try {
                var text = parts().desk().preview(template, followUpId);
                answer(asked, new Preview(template, text, null));
            } catch (ApiException e) {
                answer(asked, new Preview(template, null, e.reason()));
            }
        });
    }

    /** Whether prepared wordings can be offered: they are filled in from a follow-up. */
    boolean hasTemplates() {
        return !followUpId.isEmpty();
    }

    void retry(String tapId) {
        act(() -> parts().outbox().retry(tapId));
    }

    void dismiss(String tapId) {
        act(() -> parts().outbox().dismiss(tapId));
    }

    @Override
    protected ThreadState read(Situation situation, List<Tap> taps) {
        var thread = parts().desk().thread(customerId).orElse(null);
        if (thread != null) {
            noteReading(thread, taps);
        }
        return new ThreadState(
                situation,
                thread,
                parts().desk().followUp(followUpId).orElse(null),
                bubbles(thread, taps, situation),
                preview);
    }

    @Override
    protected void askServer() throws ApiException {
        if (!customerId.isEmpty()) {
            parts().desk().refreshThread(customerId);
        }
    }

    private void send(Map<String, String> input) {
        act(() -> {
            if (followUpId.isEmpty()) {
                parts().outbox().add(TapKind.TEXT_CUSTOMER, customerId, input);
            } else {
                parts().outbox().add(TapKind.TEXT_CALLER, followUpId, input);
            }
        });
    }

    /** Another wording may have been chosen meanwhile. */
    private void answer(Preview asked, Preview answer) {
        if (preview == asked) {
            preview = answer;
        }
    }

    private List<Bubble> bubbles(@Nullable TextThread thread, List<Tap> taps, Situation situation) {
        var bubbles = new ArrayList<Bubble>();
        for (var tap : taps) {
            if (isTextHere(tap)) {
                bubbles.add(0, new Tapped(tap, situation.wayOf(tap)));
            }
        }
        if (thread != null) {
            thread.texts().forEach(text -> bubbles.add(new Known(text)));
        }
        return List.copyOf(bubbles);
    }

    private boolean isTextHere(Tap tap) {
        return tap.kind() == TapKind.TEXT_CALLER && tap.subjectId().equals(followUpId)
                || tap.kind() == TapKind.TEXT_CUSTOMER && tap.subjectId().equals(customerId);
    }

    /** Tells the desk once up to where the thread was read. */
    private void noteReading(TextThread thread, List<Tap> taps) {
        var newest = thread.texts().stream()
                .filter(text -> text.direction() == Direction.INBOUND)
                .findFirst()
                .orElse(null);
        var told = taps.stream()
                .anyMatch(tap -> tap.kind() == TapKind.MARK_READ
                        && tap.subjectId().equals(thread.id())
                        && newest != null
                        && tap.input().contains(newest.id()));
        if (thread.id() != null
                && thread.unread() > 0
                && newest != null
                && !newest.id().equals(readUpTo)) {
            readUpTo = newest.id();
            if (!told) {
                parts().outbox().add(TapKind.MARK_READ, thread.id(), Map.of("upToTextId", newest.id()));
            }
        }
    }
}
