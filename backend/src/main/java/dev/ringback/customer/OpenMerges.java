package dev.ringback.customer;

import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import org.springframework.stereotype.Component;

/** Completes a merge when the process that entered it died before it could. */
@Component
class OpenMerges implements JournalListener {

    private final CustomerMerger merger;

    OpenMerges(CustomerMerger merger) {
        this.merger = merger;
    }

    @Override
    public String name() {
        return "open-merges";
    }

    @Override
    public void on(JournalEntry entry) {
        if (entry.event() instanceof CustomersMerged) {
            merger.completed(entry.company());
        }
    }
}
