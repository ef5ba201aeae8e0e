package dev.ringback.escalation;

import dev.ringback.calling.AlertCall;
import dev.ringback.calling.AlertCallId;
import dev.ringback.calling.StaffCalls;
import dev.ringback.flood.FloodGuard;
import dev.ringback.flood.Gathered;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.push.PushReceipt;
import dev.ringback.push.PushService;
import dev.ringback.texting.StaffAlerts;
import dev.ringback.texting.TextId;
import dev.ringback.texting.TextMessage;
import dev.ringback.texting.TextService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up what became of the steps of many escalations, with one query for each door. */
@Component
class Receipts {

    private final PushService pushes;
    private final StaffAlerts alerts;
    private final TextService texts;
    private final StaffCalls calls;
    private final FloodGuard flood;

    Receipts(PushService pushes, StaffAlerts alerts, TextService texts, StaffCalls calls, FloodGuard flood) {
        this.flood = flood;
        this.pushes = pushes;
        this.alerts = alerts;
        this.texts = texts;
        this.calls = calls;
    }

    /** What is known of all steps of these. */
    Book of(CompanyId company, List<Escalation> escalations) {
        var steps = escalations.stream().flatMap(it -> it.steps().stream()).toList();
        return new Book(
                steps.stream().noneMatch(it -> it.by() == Rung.By.PUSH)
                        ? List.of()
                        : pushes.about(
                                company,
                                escalations.stream().map(Escalation::followUp).toList()),
                byId(texts.findAll(company, ids(steps, Rung.By.TEXT, key -> alerts.id(company, key))), TextMessage::id),
                byId(calls.findAll(company, ids(steps, Rung.By.CALL, key -> calls.id(company, key))), AlertCall::id),
                key -> alerts.id(company, key),
                key -> calls.id(company, key),
                steps.stream().anyMatch(it -> it.skip() == Step.Skip.GATHERED)
                        ? flood.gathered(company)
                        : Gathered.NOTHING);
    }

    private static <I> Collection<I> ids(List<Step> steps, Rung.By by, Function<String, I> id) {
        return steps.stream()
                .filter(it -> it.by() == by)
                .map(it -> id.apply(it.key()))
                .toList();
    }

    private static <I, T> Map<I, T> byId(List<T> found, Function<T, I> id) {
        return found.stream().collect(Collectors.toMap(id, it -> it));
    }

    /** What was found. */
    record Book(
            List<PushReceipt> pushes,
            Map<TextId, TextMessage> texts,
            Map<AlertCallId, AlertCall> calls,
            Function<String, TextId> textId,
            Function<String, AlertCallId> callId,
            Gathered gathered) {

        StepReceipt of(Step step, boolean stopped) {
            var text = step.by() == Rung.By.TEXT ? texts.get(textId.apply(step.key())) : null;
            var call = step.by() == Rung.By.CALL ? calls.get(callId.apply(step.key())) : null;
            var phones = step.member() == null ? List.<PushReceipt>of() : phones(step, step.member());
            if (text != null) {
                return StepReceipt.of(step, text);
            }
            if (call != null) {
                return StepReceipt.of(step, call);
            }
            if (step.skip() == Step.Skip.GATHERED && step.member() != null) {
                return StepReceipt.of(
                        step, gathered.of(step.by().door(), step.member().id(), step.key()));
            }
            return phones.isEmpty() ? StepReceipt.of(step, stopped) : StepReceipt.of(step, phones);
        }

        private List<PushReceipt> phones(Step step, Member member) {
            return pushes.stream()
                    .filter(it -> step.by() == Rung.By.PUSH
                            && it.occasion().equals(step.key())
                            && it.member().equals(member.id()))
                    .toList();
        }
    }
}
