package dev.ringback.push;

import dev.ringback.company.Staff;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEvent;
import dev.ringback.followup.FollowUpService;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Wakes the technicians' phones for urgent follow-ups that nobody has taken yet. */
@Component
class UrgentPush implements JournalListener {

    /** Work that is already late is still worth waking somebody for. */
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(10);

    private final Devices devices;
    private final PushMessages messages;
    private final PushWorker worker;
    private final FollowUpService followUps;
    private final Staff staff;
    private final Clock clock;

    UrgentPush(
            Devices devices,
            PushMessages messages,
            PushWorker worker,
            FollowUpService followUps,
            Staff staff,
            Clock clock) {
        this.devices = devices;
        this.messages = messages;
        this.worker = worker;
        this.followUps = followUps;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "urgent-push";
    }

    @Override
    public void on(JournalEntry entry) {
        if (entry.event() instanceof FollowUpEvent event && event.isUrgentNews()) {
            followUps
                    .find(entry.company(), event.followUp())
                    .filter(it -> !it.status().isClosed() && it.claim() == null)
                    .ifPresent(it -> push(entry, event, it));
        }
    }

    private void push(JournalEntry entry, FollowUpEvent event, FollowUp followUp) {
        var now = clock.instant();
        var technicians = staff.of(entry.company()).stream()
                .filter(it -> it.role() == Role.TECHNICIAN)
                .map(Member::id)
                .toList();
        for (var device : devices.of(entry.company(), technicians)) {
            messages.insert(new PushMessage(
                    event.eventId() + '/' + device.id(),
                    entry.company(),
                    device.id(),
                    followUp.id(),
                    entry.cursor(),
                    PushMessage.State.QUEUED,
                    expiry(followUp, event),
                    0,
                    null,
                    null,
                    now,
                    0));
        }
        worker.wake();
    }

    private static Instant expiry(FollowUp followUp, FollowUpEvent event) {
        var atLeast = event.at().plus(SHORTEST_LIFE);
        return followUp.callbackDue().isAfter(atLeast) ? followUp.callbackDue() : atLeast;
    }
}
