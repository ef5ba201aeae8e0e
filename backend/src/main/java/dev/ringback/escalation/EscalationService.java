package dev.ringback.escalation;

import dev.ringback.company.Companies;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpService;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Begins to have people told when a follow-up waits, and stops when it waits no more. */
@Service
class EscalationService {

    private final Escalations escalations;
    private final FollowUpService followUps;
    private final LadderService ladders;
    private final Companies companies;
    private final Alarm alarm;
    private final Clock clock;

    EscalationService(
            Escalations escalations,
            FollowUpService followUps,
            LadderService ladders,
            Companies companies,
            Alarm alarm,
            Clock clock) {
        this.escalations = escalations;
        this.followUps = followUps;
        this.ladders = ladders;
        this.companies = companies;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** Something happened to a follow-up. Says whether somebody may have to be told. */
    boolean review(CompanyId company, FollowUpId id) {
        return Attempts.untilNotOvertaken(() -> {
            // Read before the follow-up: what is decided by an older follow-up is then never written over what was
            // decided by a newer one.
            var present = escalations.find(company, id);
            var followUp = followUps.find(company, id);
            if (followUp.isEmpty()) {
                return Optional.of(false);
            }
            return present.isEmpty() ? begun(followUp.get()) : reviewedAnew(present.get(), followUp.get());
        });
    }

    private Optional<Boolean> begun(FollowUp followUp) {
        var begun = begin(followUp);
        if (begun.isEmpty()) {
            return Optional.of(false);
        }
        return escalations.insert(begun.get()) ? Optional.of(true) : Optional.empty();
    }

    private Optional<Boolean> reviewedAnew(Escalation present, FollowUp followUp) {
        var reviewed = reviewed(present, followUp);
        if (reviewed == present) {
            return Optional.of(false);
        }
        return escalations.replace(reviewed) ? Optional.of(reviewed.due().isPresent()) : Optional.empty();
    }

    private Optional<Escalation> begin(FollowUp followUp) {
        var hours = companies.get(followUp.company()).hours();
        return Wait.of(followUp, clock.instant())
                .flatMap(wait -> Escalation.begin(
                        followUp, wait, ladders.of(followUp.company()).rungs(), hours));
    }

    /** What an escalation is, now that its follow-up stands like this; the same when that changes nothing. */
    Escalation reviewed(Escalation present, FollowUp followUp) {
        var now = clock.instant();
        var reviewed = present.reviewed(
                followUp,
                Wait.of(followUp, now),
                ladders.of(present.company()).rungs(),
                companies.get(present.company()).hours(),
                now);
        if (reviewed.hasLeft(present.run())) {
            alarm.withdraw(present.company(), present);
        }
        return reviewed;
    }

    List<Escalation> of(CompanyId company, Collection<FollowUpId> followUps) {
        return followUps.isEmpty() ? List.of() : escalations.findAll(company, followUps);
    }
}
