package dev.ringback.app.inbox;

import dev.ringback.app.api.FollowUp;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.ui.Due;
import dev.ringback.app.ui.Situation;
import dev.ringback.app.ui.Way;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows.
 *
 * @param open how many follow-ups are open, whatever the filter
 * @param everRead whether the phone ever heard what is in the inbox
 */
record InboxState(Situation situation, Filter filter, int open, boolean everRead, List<Row> rows) {

    /**
     * One follow-up.
     *
     * @param mine whether the viewer has it
     * @param pending the last tap on it that the desk has not answered; null without one
     * @param way how that tap gets on; null without one
     * @param refused whether one was refused
     */
    record Row(
            FollowUp followUp,
            @Nullable Due due,
            boolean mine,
            boolean unread,
            @Nullable Tap pending,
            @Nullable Way way,
            boolean refused) {}
}
