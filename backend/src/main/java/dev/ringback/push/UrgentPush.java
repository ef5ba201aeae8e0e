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

    private final PushService pushes;
    private final FollowUpService followUps;
    private final Staff staff;

    UrgentPush(PushService pushes, FollowUpService followUps, Staff staff) {
        this.pushes = pushes;
        this.followUps = followUps;
        this.staff = staff;
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
            push(PushKind.URGENT_FOLLOW_UP, members(entry.company(), Role.TECHNICIAN::equals), entry, event, followUp);
        }
        if (event.contact() == Trigger.INBOUND_TEXT) {
            push(PushKind.CUSTOMER_WROTE, addressees(event, followUp), entry, event, followUp);
        }
        if (event.lostBy() != null) {
            push(PushKind.FOLLOW_UP_LOST, List.of(event.lostBy()), entry, event, followUp);
        }
        if (event.kind() == FollowUpEventKind.ASSIGNED && followUp.claim() != null) {
            push(PushKind.FOLLOW_UP_ASSIGNED, List.of(followUp.claim().member().id()), entry, event, followUp);
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

    private void push(PushKind kind, List<MemberId> to, JournalEntry entry, FollowUpEvent event, FollowUp followUp) {
        pushes.wake(
                entry.company(),
                to,
                PushNews.of(kind, followUp, event.eventId(), entry.cursor(), expiry(followUp, event)));
    }

    private static Instant expiry(FollowUp followUp, FollowUpEvent event) {
        var atLeast = event.at().plus(SHORTEST_LIFE);
        return followUp.callbackDue().isAfter(atLeast) ? followUp.callbackDue() : atLeast;
    }
}
