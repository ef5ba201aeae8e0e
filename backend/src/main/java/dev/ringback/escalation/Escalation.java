package dev.ringback.escalation;

import dev.ringback.company.BusinessHours;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has been told of a follow-up that waits, and who is told next. It climbs the company's ladder rung by rung, stops the moment somebody
 * takes the work, and begins anew when the work comes back.
 *
 * @param run the present climb, or the last one
 * @param steps the rungs that were taken, of earlier runs too, the latest last; no more than {@value #MOST_STEPS}
 */
record Escalation(
        FollowUpId followUp, CompanyId company, Run run, List<Step> steps, long version, List<Event> pendingEvents)
        implements Aggregate {

    /** A push so soon after the news would come twice. */
    private static final Duration NEWS = Duration.ofMinutes(1);

    /** Whoever began a step and died is given this long; then another takes it over. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_STEPS = 200;

    Escalation {
        steps = List.copyOf(steps);
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** Begins to climb; empty when no rung is for this wait. */
    static Optional<Escalation> begin(FollowUp followUp, Wait wait, List<Rung> rungs, BusinessHours hours) {
        var run = Run.of(1, wait, followUp, rungs);
        var begun = new Escalation(followUp.id(), followUp.company(), run, List.of(), 0, List.of()).planned(hours);
        return Optional.of(begun).filter(it -> it.run.nextAt() != null);
    }

    /** What it is now that the follow-up stands like this: goes on, climbs anew, or stops. */
    Escalation reviewed(FollowUp now, Optional<Wait> wait, List<Rung> rungs, BusinessHours hours, Instant at) {
        if (wait.isEmpty()) {
            return run.stop() == null ? stopped(Stop.of(now, run), at) : this;
        }
        var waits = wait.get();
        if (run.stop() != null && waits.begunBy().equals(run.waits().begunBy())) {
            return this;
        }
        if (!waits.begunBy().equals(run.waits().begunBy())) {
            return with(Run.of(run.number() + 1, waits, now, rungs)).planned(hours);
        }
        return waits.equals(run.waits()) ? this : with(run.waiting(waits)).planned(hours);
    }

    /** Whether that climb, which it was on before, is over. */
    boolean hasLeft(Run before) {
        return run.number() != before.number() || (run.stop() != null && before.stop() == null);
    }

    private Escalation stopped(Stop why, Instant at) {
        return with(run.stopped(why)).happened(at);
    }

    /** The rung that comes next; empty when none is left. */
    Optional<Run.Planned> next(BusinessHours hours) {
        return run.stop() == null ? run.next(taken(), hours) : Optional.empty();
    }

    private Set<Integer> taken() {
        return ofRun().stream().map(Step::rung).collect(Collectors.toUnmodifiableSet());
    }

    /** The steps of the present run. */
    List<Step> ofRun() {
        return steps.stream().filter(it -> it.run() == run.number()).toList();
    }

    List<Step> ofEarlierRuns() {
        return steps.stream().filter(it -> it.run() != run.number()).toList();
    }

    /** The step that somebody began, and of which nobody knows yet whether they carried it out. */
    Optional<Step> begun() {
        return ofRun().stream().filter(Step::isBegun).findFirst();
    }

    /** Writes down that a rung is being taken. It is looked at again after a while, in case whoever takes it dies. */
    Escalation begins(Run.Planned planned, @Nullable Member member, Instant now) {
        var all = new ArrayList<>(steps);
        all.add(Step.begin(run.number(), planned, member, key(planned, member, now), now));
        return new Escalation(
                followUp,
                company,
                run.nextAt(now.plus(PATIENCE)),
                all.subList(Math.max(0, all.size() - MOST_STEPS), all.size()),
                version,
                pendingEvents);
    }

    /** A technician whose phone was woken for the very news is told by that: the push is not sent twice. */
    private String key(Run.Planned planned, @Nullable Member member, Instant now) {
        var isNews = run.waits().urgentNews()
                && planned.what().by() == Rung.By.PUSH
                && now.isBefore(run.waits().since().plus(NEWS))
                && member != null
                && member.role() == Role.TECHNICIAN;
        return isNews ? run.waits().begunBy() : followUp.value() + '/' + run.number() + '/' + planned.rung();
    }

    /** Whether it is told by the push that everybody got for the news itself. */
    boolean isToldByNews(Step step) {
        return step.by() == Rung.By.PUSH && step.key().equals(run.waits().begunBy());
    }

    /** Writes down what came of a step. When it told nobody, the next one comes at once. */
    Escalation took(Step done, BusinessHours hours, Instant now) {
        if (steps.stream().noneMatch(it -> it.isSame(done) && it.isBegun())) {
            return this;
        }
        var all = steps.stream().map(it -> it.isSame(done) ? done : it).toList();
        var taken = new Escalation(followUp, company, run, all, version, pendingEvents);
        if (done.run() != run.number() || run.stop() != null) {
            return taken.happened(now);
        }
        var next = taken.planned(hours);
        return (!done.toldNobody() || next.run.nextAt() == null ? next : next.with(next.run.nextAt(now))).happened(now);
    }

    /** With nothing left to do, until somebody looks at the follow-up again. */
    Escalation resting() {
        return with(run.nextAt(null));
    }

    private Escalation planned(BusinessHours hours) {
        return begun().isPresent()
                ? this
                : with(run.nextAt(next(hours).map(Run.Planned::at).orElse(null)));
    }

    private Escalation happened(Instant now) {
        var event = new EscalationChanged(
                UUID.randomUUID().toString(), now, followUp, run.number(), ofRun().size(), run.stop() != null);
        return new Escalation(followUp, company, run, steps, version, Aggregate.with(pendingEvents, event));
    }

    /** This, as the store has it after writing. */
    Escalation written() {
        return new Escalation(followUp, company, run, steps, version + 1, pendingEvents);
    }

    @Override
    public String key() {
        return followUp.value();
    }

    @Override
    public Optional<Instant> due() {
        return Optional.ofNullable(run.nextAt());
    }

    private Escalation with(Run newRun) {
        return new Escalation(followUp, company, newRun, steps, version, pendingEvents);
    }
}
