package dev.ringback.followup;

import dev.ringback.journal.DueWork;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notices when the due time of a follow-up passes or a claim lapses, once on however many backends, and has it written down. */
@Component
class Overdue extends DueWork<FollowUp> {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final FollowUps stored;
    private final FollowUpService followUps;

    Overdue(FollowUps stored, FollowUpService followUps) {
        this.stored = stored;
        this.followUps = followUps;
    }

    @Override
    protected Optional<FollowUp> take() {
        return stored.takeDue(LEASE);
    }

    @Override
    protected void work(FollowUp due) {
        followUps.settle(due);
    }
}
