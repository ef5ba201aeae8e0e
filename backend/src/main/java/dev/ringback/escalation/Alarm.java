package dev.ringback.escalation;

import dev.ringback.calling.StaffCalls;
import dev.ringback.company.Company;
import dev.ringback.flood.FloodGuard;
import dev.ringback.flood.News;
import dev.ringback.flood.Phone;
import dev.ringback.followup.FollowUp;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.push.PushKind;
import dev.ringback.push.PushService;
import dev.ringback.texting.StaffAlerts;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells somebody that work waits, by the door that a step names. The same step twice tells once. */
@Component
class Alarm {

    /** Somebody who looks at their phone later than this has been told by another step. */
    private static final Duration PUSH_OF_USE = Duration.ofMinutes(30);

    private final PushService pushes;
    private final StaffAlerts texts;
    private final StaffCalls calls;
    private final FloodGuard flood;

    Alarm(PushService pushes, StaffAlerts texts, StaffCalls calls, FloodGuard flood) {
        this.flood = flood;
        this.pushes = pushes;
        this.texts = texts;
        this.calls = calls;
    }

    /** Carries out a step that was written down as begun, and says what came of it. */
    Step carryOut(Escalation escalation, Step step, Company company, FollowUp followUp, Watch watch, Instant now) {
        var member = step.member();
        if (member == null) {
            return step.skipped(Step.Skip.NOBODY, now);
        }
        if (step.by() == Rung.By.PUSH) {
            return push(escalation, step, followUp, member, now);
        }
        if (company.carrier() == null) {
            return step.skipped(Step.Skip.NOT_CONFIGURED, now);
        }
        return watch.number(member)
                .map(number -> ring(
                        step,
                        company,
                        followUp,
                        member,
                        number,
                        escalation.run().waits().since(),
                        now))
                .orElseGet(() -> step.skipped(Step.Skip.NO_NUMBER, now));
    }

    private Step push(Escalation escalation, Step step, FollowUp followUp, Member member, Instant now) {
        var kind = escalation.isToldByNews(step) ? PushKind.URGENT_FOLLOW_UP : PushKind.ESCALATION;
        if (!pushes.canWake(followUp.company(), member.id())) {
            return step.skipped(Step.Skip.NO_PHONE, now);
        }
        if (!flood.mayTell(
                Phone.withApp(followUp.company(), member.id()),
                new News(member.id(), followUp, kind.name(), step.key(), true))) {
            return step.skipped(Step.Skip.GATHERED, now);
        }
        var until = now.plus(PUSH_OF_USE);
        var phones = pushes.wake(
                followUp.company(),
                member.id(),
                kind,
                followUp,
                step.key(),
                followUp.callbackDue().isAfter(until) ? followUp.callbackDue() : until);
        return phones == 0 ? step.skipped(Step.Skip.NO_PHONE, now) : step.told(now);
    }

    private Step ring(
            Step step,
            Company company,
            FollowUp followUp,
            Member member,
            PhoneNumber number,
            Instant since,
            Instant now) {
        var phone = Phone.withNumber(company.id(), step.by().door(), number);
        if (!flood.mayTell(phone, new News(member.id(), followUp, step.by().name(), step.key(), true))) {
            return step.skipped(Step.Skip.GATHERED, now);
        }
        if (step.by() == Rung.By.TEXT) {
            texts.text(company, member, number, AlertWords.written(company, followUp, since, ""), step.key());
        } else {
            calls.ring(
                    company,
                    member,
                    number,
                    followUp.id(),
                    AlertWords.spoken(company, followUp, since, ""),
                    step.key());
        }
        return step.told(now);
    }

    /** What has not left the house yet need not any more. */
    void withdraw(CompanyId company, Escalation escalation) {
        escalation.ofRun().forEach(step -> withdraw(company, step));
    }

    private void withdraw(CompanyId company, Step step) {
        switch (step.by()) {
            case TEXT -> texts.withdraw(company, step.key());
            case CALL -> calls.withdraw(company, step.key());
            case PUSH -> {
                // The room of pushes withdraws its own.
            }
        }
    }
}
