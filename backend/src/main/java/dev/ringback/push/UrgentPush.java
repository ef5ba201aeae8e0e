package dev.ringback.push;

import dev.ringback.company.Staff;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEvent;
import dev.ringback.followup.FollowUpEventKind;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Trigger;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Role;
import dev.ringback.push.PushMessage.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Wakes the technicians' phones for urgent follow-ups that nobody has taken yet, the phone of whoever is given one or loses it, and of
 * whoever a customer's text is for. */
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
        if (entry.event() instanceof FollowUpEvent event && isNewsToSomebody(event)) {
            followUps
                    .find(entry.company(), event.followUp())
                    .filter(it -> !it.status().isClosed())
                    .ifPresent(it -> tell(entry, event, it));
        }
    }

    /** Most of what happens wakes nobody: then the follow-up need not be read. */
    private static boolean isNewsToSomebody(FollowUpEvent event) {
        return event.isUrgentNews()
                || event.lostBy() != null
                || event.kind() == FollowUpEventKind.ASSIGNED
                || event.contact() == Trigger.INBOUND_TEXT;
    }

    private void tell(JournalEntry entry, FollowUpEvent event, FollowUp followUp) {
        if (event.isUrgentNews() && followUp.claim() == null) {
            push(Kind.URGENT_FOLLOW_UP, members(entry.company(), Role.TECHNICIAN::equals), entry, event, followUp);
        }
        if (event.contact() == Trigger.INBOUND_TEXT) {
            push(Kind.CUSTOMER_WROTE, addressees(event, followUp), entry, event, followUp);
        }
        if (event.lostBy() != null) {
            push(Kind.FOLLOW_UP_LOST, List.of(event.lostBy()), entry, event, followUp);
        }
        if (event.kind() == FollowUpEventKind.ASSIGNED && followUp.claim() != null) {
            push(Kind.FOLLOW_UP_ASSIGNED, List.of(followUp.claim().member().id()), entry, event, followUp);
        }
    }

    /** Whoever is on the way to the customer, or else looks after them, or else whoever directs the work. */
    private List<MemberId> addressees(FollowUpEvent event, FollowUp followUp) {
        if (event.reaches() != null) {
            return List.of(event.reaches());
        }
        return followUp.claim() != null
                ? List.of(followUp.claim().member().id())
                : members(followUp.company(), Role::isDispatching);
    }

    private List<MemberId> members(CompanyId company, Predicate<Role> role) {
        return staff.of(company).stream()
                .filter(it -> role.test(it.role()))
                .map(Member::id)
                .toList();
    }

    private void push(Kind kind, List<MemberId> to, JournalEntry entry, FollowUpEvent event, FollowUp followUp) {
        for (var device : devices.of(entry.company(), to)) {
            messages.insert(new PushMessage(
                    event.eventId() + '/' + kind + '/' + device.id(),
                    entry.company(),
                    device.id(),
                    kind,
                    followUp.id(),
                    entry.cursor(),
                    PushMessage.State.QUEUED,
                    expiry(followUp, event),
                    0,
                    null,
                    null,
                    clock.instant(),
                    0));
        }
        worker.wake();
    }

    private static Instant expiry(FollowUp followUp, FollowUpEvent event) {
        var atLeast = event.at().plus(SHORTEST_LIFE);
        return followUp.callbackDue().isAfter(atLeast) ? followUp.callbackDue() : atLeast;
    }
}
