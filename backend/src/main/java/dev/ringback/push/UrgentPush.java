package dev.ringback.push;

import dev.ringback.company.Staff;
import dev.ringback.flood.FloodGuard;
import dev.ringback.flood.News;
import dev.ringback.flood.Phone;
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

/**
 * Wakes the technicians' phones for urgent follow-ups that nobody has, the phone of whoever is given one or loses it, and of whoever a
 * customer's text is for. What somebody saw to disappears from the other phones.
 */
@Component
class UrgentPush implements JournalListener {

    /** Work that is already late is still worth waking somebody for. */
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(10);

    private final PushService pushes;
    private final FollowUpService followUps;
    private final FloodGuard flood;
    private final Staff staff;

    UrgentPush(PushService pushes, FollowUpService followUps, FloodGuard flood, Staff staff) {
        this.flood = flood;
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
        if (entry.event() instanceof FollowUpEvent event && (isNewsToSomebody(event) || event.mayEndTheNeed())) {
            followUps.find(entry.company(), event.followUp()).ifPresent(it -> {
                if (!it.status().isClosed()) {
                    tell(entry, event, it);
                }
                if (event.mayEndTheNeed()) {
                    withdraw(entry, event, it);
                }
            });
        }
    }

    /** Most of what happens wakes nobody: then the follow-up need not be read. */
    private static boolean isNewsToSomebody(FollowUpEvent event) {
        return event.isUrgentNews()
                || event.isUrgentAndFreeAgain()
                || event.lostBy() != null
                || event.kind() == FollowUpEventKind.ASSIGNED
                || event.contact() == Trigger.INBOUND_TEXT;
    }

    private void tell(JournalEntry entry, FollowUpEvent event, FollowUp followUp) {
        if (followUp.claim() == null && event.isUrgentNews()) {
            push(PushKind.URGENT_FOLLOW_UP, members(entry.company(), UrgentPush::isTechnician), entry, event, followUp);
        }
        if (followUp.claim() == null && event.isUrgentAndFreeAgain()) {
            push(PushKind.URGENT_FOLLOW_UP, others(event, entry.company()), entry, event, followUp);
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

    /** The technicians but for whoever gave it back, and whoever is told that they lost it. */
    private List<MemberId> others(FollowUpEvent event, CompanyId company) {
        return members(
                company,
                it -> isTechnician(it)
                        && !it.id().equals(event.by())
                        && !it.id().equals(event.lostBy()));
    }

    /** Whoever is on the way to the customer, or else looks after them, or else whoever directs the work. */
    private List<MemberId> addressees(FollowUpEvent event, FollowUp followUp) {
        if (event.reaches() != null) {
            return List.of(event.reaches());
        }
        return followUp.claim() != null
                ? List.of(followUp.claim().member().id())
                : members(followUp.company(), it -> it.role().isDispatching());
    }

    private static boolean isTechnician(Member member) {
        return member.role() == Role.TECHNICIAN;
    }

    private List<MemberId> members(CompanyId company, Predicate<Member> which) {
        return staff.of(company).stream().filter(which).map(Member::id).toList();
    }

    private void push(PushKind kind, List<MemberId> to, JournalEntry entry, FollowUpEvent event, FollowUp followUp) {
        var free = kind.isAlarm()
                ? to.stream()
                        .filter(it -> pushes.canWake(entry.company(), it))
                        .filter(it -> flood.mayTell(
                                Phone.withApp(entry.company(), it),
                                new News(it, followUp, kind.name(), event.eventId(), kind != PushKind.CUSTOMER_WROTE)))
                        .toList()
                : to;
        pushes.wake(
                entry.company(),
                free,
                PushNews.of(kind, followUp, event.eventId(), entry.cursor(), expiry(followUp, event)));
    }

    private static Instant expiry(FollowUp followUp, FollowUpEvent event) {
        var atLeast = event.at().plus(SHORTEST_LIFE);
        return followUp.callbackDue().isAfter(atLeast) ? followUp.callbackDue() : atLeast;
    }

    private void withdraw(JournalEntry entry, FollowUpEvent event, FollowUp followUp) {
        var dispatching = members(entry.company(), it -> it.role().isDispatching());
        pushes.withdraw(
                followUp,
                event.eventId(),
                entry.cursor(),
                told -> !told.member().equals(event.by()) && isOver(told, followUp, dispatching));
    }

    /** Whether what somebody was told needs them no more, as the work stands now. */
    private static boolean isOver(PushReceipt told, FollowUp followUp, List<MemberId> dispatching) {
        if (followUp.status().isClosed()) {
            return told.kind().isVisible();
        }
        var claim = followUp.claim();
        if (claim == null) {
            return told.kind() == PushKind.URGENT_FOLLOW_UP
                    && !followUp.urgency().isUrgent();
        }
        if (claim.member().id().equals(told.member())) {
            return false;
        }
        return switch (told.kind()) {
            case URGENT_FOLLOW_UP, FOLLOW_UP_ASSIGNED, ESCALATION -> true;
            // A technician is written to personally, whoever looks after the work.
            case CUSTOMER_WROTE -> dispatching.contains(told.member());
            case FOLLOW_UP_LOST, WITHDRAWN -> false;
        };
    }
}
