package dev.ringback.calling;

import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import org.springframework.stereotype.Component;

/** Opens the follow-up of a missed call when the process that was told of the call died before it could. */
@Component
class MissedCalls implements JournalListener {

    private final CallService calls;

    MissedCalls(CallService calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "missed-calls";
    }

    @Override
    public void on(JournalEntry entry) {
        if (entry.event() instanceof CallChanged changed) {
            calls.followUp(entry.company(), changed.call());
        }
    }
}
