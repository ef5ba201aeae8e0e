package dev.ringback.app.customer;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.Template;
import dev.ringback.app.api.TextMessage;
import dev.ringback.app.api.TextPreview;
import dev.ringback.app.api.TextThread;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.ui.Situation;
import dev.ringback.app.ui.Way;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of the texts with one customer shows.
 *
 * @param thread null while the phone has never heard of it
 * @param followUp the follow-up to whose caller one writes; null when one writes to the customer as such
 * @param bubbles newest first
 */
record ThreadState(
        Situation situation,
        @Nullable TextThread thread,
        @Nullable FollowUp followUp,
        List<Bubble> bubbles,
        @Nullable Preview preview) {

    /** One text: one that the server knows, or one of this phone's that it has not answered yet or has refused. */
    sealed interface Bubble {
        String id();
    }

    /** A text that the server knows. */
    record Known(TextMessage text) implements Bubble {
        @Override
        public String id() {
            return text.id();
        }
    }

    /** A text that only this phone knows. */
    record Tapped(Tap tap, Way way) implements Bubble {
        @Override
        public String id() {
            return tap.id();
        }
    }

    /** What a prepared wording says; both are null while the server is asked. */
    record Preview(Template template, @Nullable TextPreview text, ApiException.@Nullable Reason trouble) {}
}
