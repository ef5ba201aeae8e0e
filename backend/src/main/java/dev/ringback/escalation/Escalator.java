package dev.ringback.escalation;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpService;
import dev.ringback.journal.DueWork;
import dev.ringback.kernel.Attempts;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes the next rung of whatever is due, once on however many backends. A step is written down before it is carried out and again
 * afterwards; whoever finds one that was begun carries it out under the same key, which tells nobody twice.
 */
@Component
class Escalator extends DueWork<Escalation> {

    private final Escalations stored;
    private final EscalationService escalations;
    private final FollowUpService followUps;
    private final OnCallService onCall;
    private final Companies companies;
    private final Alarm alarm;
    private final Clock clock;

    Escalator(
            Escalations stored,
            EscalationService escalations,
            FollowUpService followUps,
            OnCallService onCall,
            Companies companies,
            Alarm alarm,
            Clock clock) {
        this.stored = stored;
        this.escalations = escalations;
        this.followUps = followUps;
        this.onCall = onCall;
        this.companies = companies;
        this.alarm = alarm;
        this.clock = clock;
    }

    @Override
    protected Optional<Escalation> take() {
        return stored.takeDue(Escalation.PATIENCE);
    }

    @Override
    protected void work(Escalation due) {
        var company = companies.get(due.company());
        if (!stillWaits(due)) {
            return;
        }
        var begun = due.begun().isPresent() ? Optional.of(due) : begin(due, company);
        // A claim that came while the step was written down counts as well.
        begun.filter(this::stillWaits)
                .flatMap(Escalation::begun)
                .ifPresent(step -> followUps
                        .find(due.company(), due.followUp())
                        .ifPresent(followUp -> carryOut(begun.orElseThrow(), step, company, followUp)));
    }

    /** Whether the follow-up waits as the escalation believes; if not, that is written down, and nobody is told. */
    private boolean stillWaits(Escalation escalation) {
        var followUp = followUps.find(escalation.company(), escalation.followUp());
        if (followUp.isEmpty()) {
            stored.replace(escalation.resting());
            return false;
        }
        var reviewed = escalations.reviewed(escalation, followUp.get());
        if (reviewed != escalation) {
            stored.replace(reviewed);
        }
        return reviewed == escalation;
    }

    private Optional<Escalation> begin(Escalation due, Company company) {
        var now = clock.instant();
        var next = due.next(company.hours());
        if (next.isEmpty()) {
            stored.replace(due.resting());
            return Optional.empty();
        }
        var member = onCall.watch(company.id()).meant(next.get().what(), now);
        return Optional.of(due.begins(next.get(), member.orElse(null), now))
                .filter(stored::replace)
                .map(Escalation::written);
    }

    private void carryOut(Escalation begun, Step step, Company company, FollowUp followUp) {
        var watch = onCall.watch(company.id());
        note(begun, alarm.carryOut(begun, step, company, followUp, watch, clock.instant()), company);
    }

    /** Whatever else was written meanwhile: what was done is on record. */
    private void note(Escalation begun, Step done, Company company) {
        Attempts.untilWritten(() -> {
            var present = stored.find(begun.company(), begun.followUp()).orElseThrow();
            var noted = present.took(done, company.hours(), clock.instant());
            return noted == present || stored.replace(noted);
        });
        wake();
    }
}
