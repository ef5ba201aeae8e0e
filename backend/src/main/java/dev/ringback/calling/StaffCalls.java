package dev.ringback.calling;

import dev.ringback.company.Company;
import dev.ringback.company.Staff;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpService;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Permission;
import dev.ringback.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Calls the staff to work by telephone, once for each reason, and lets whoever picks up take the work with one key. */
@Service
public class StaffCalls {

    /** The key that says "I take it". */
    public static final String I_TAKE_IT = "1";

    /** A call to work that is older than this wakes nobody any more. */
    private static final Duration OF_USE = Duration.ofMinutes(15);

    private final AlertCalls calls;
    private final AlertCaller caller;
    private final FollowUpService followUps;
    private final Staff staff;
    private final Clock clock;

    StaffCalls(AlertCalls calls, AlertCaller caller, FollowUpService followUps, Staff staff, Clock clock) {
        this.calls = calls;
        this.caller = caller;
        this.followUps = followUps;
        this.staff = staff;
        this.clock = clock;
    }

    /** Has somebody's phone ring about a follow-up, once for each key, however often it is repeated. */
    public AlertCallId ring(
            Company company, Member colleague, PhoneNumber number, FollowUpId about, String words, String key) {
        var now = clock.instant();
        var id = id(company.id(), key);
        calls.insert(AlertCall.to(colleague, number, about, words, id, now, now.plus(OF_USE)));
        caller.wake();
        return id;
    }

    /** The call that has, or would have, been made with this key. */
    public AlertCallId id(CompanyId company, String key) {
        return AlertCallId.of(company, key);
    }

    /** The call with this key is not wanted any more: if the phone does not ring yet, it will not. */
    public void withdraw(CompanyId company, String key) {
        var id = id(company, key);
        if (calls.find(company, id).isPresent()) {
            calls.change(company, id, AlertCall::withdrawn);
        }
    }

    /** The carrier's word on one of our calls. Safe to repeat, in any order; a call that is not ours is none. */
    public void reported(CompanyId company, AlertCallId id, CallReport report) {
        if (calls.find(company, id).isPresent()) {
            var now = clock.instant();
            calls.change(company, id, it -> it.reported(report, now.plus(AlertCaller.LOOK_FOR_ITS_END), now));
        }
    }

    /** Whoever picked up pressed this key. Safe to repeat. */
    public KeyPressed pressed(CompanyId company, AlertCallId id, String key) {
        var call = calls.find(company, id);
        var colleague = call.flatMap(it -> staff.find(company, it.colleague().id()))
                .filter(it -> it.may(Permission.CLAIM_FOLLOW_UPS));
        if (call.isEmpty() || colleague.isEmpty() || !key.equals(I_TAKE_IT)) {
            return new KeyPressed.NotClaimed();
        }
        calls.change(company, id, it -> it.pressed(clock.instant()));
        return switch (followUps.claim(colleague.get(), call.get().followUp())) {
            case FollowUpOutcome.Done(var claimed) -> new KeyPressed.Claimed();
            case FollowUpOutcome.HeldByAnother(var followUp) -> new KeyPressed.HeldBy(holder(followUp));
            case FollowUpOutcome.AlreadyClosed(var followUp) -> new KeyPressed.Closed();
            case FollowUpOutcome.NotPossible any -> new KeyPressed.NotClaimed();
            case FollowUpOutcome.ChangedMeanwhile any -> new KeyPressed.NotClaimed();
            case FollowUpOutcome.CallerHasAnother any -> new KeyPressed.NotClaimed();
            case FollowUpOutcome.NoSuchFollowUp any -> new KeyPressed.NotClaimed();
            case FollowUpOutcome.NoSuchReference any -> new KeyPressed.NotClaimed();
        };
    }

    private static Member holder(FollowUp followUp) {
        return Objects.requireNonNull(followUp.claim()).member();
    }

    public List<AlertCall> findAll(CompanyId company, Collection<AlertCallId> ids) {
        return ids.isEmpty() ? List.of() : calls.findAll(company, ids);
    }
}
