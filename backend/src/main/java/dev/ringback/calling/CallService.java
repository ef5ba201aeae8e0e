package dev.ringback.calling;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.followup.FollowUpService;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * Learns of calls bit by bit, and makes a follow-up of each one that was missed. Everything is safe to repeat, in any order; each fact comes with
 * the time at which it was heard.
 */
@Service
public class CallService {

    private final Calls calls;
    private final FollowUpService followUps;
    private final Companies companies;
    private final Clock clock;

    CallService(Calls calls, FollowUpService followUps, Companies companies, Clock clock) {
        this.calls = calls;
        this.followUps = followUps;
        this.companies = companies;
        this.clock = clock;
    }

    /** Somebody is calling. */
    public void ringing(Company company, String providerId, CallParties parties, Instant at) {
        learn(company, providerId, at, call -> call.between(parties));
    }

    /** How the call ended, as the office's side or the caller's own line tells it. */
    public void ended(Company company, String providerId, CallParties parties, CallOutcome outcome, Instant at) {
        learn(company, providerId, at, call -> call.between(parties).ended(outcome));
    }

    /** The line is free again after so many seconds, which does not tell whether the office had answered. */
    public void hungUp(Company company, String providerId, CallParties parties, int seconds, Instant at) {
        learn(
                company,
                providerId,
                at.minusSeconds(seconds),
                call -> call.between(parties).hungUp(at));
    }

    /** The caller left a voicemail, and this is its recording. */
    public void voicemailLeft(Company company, String providerId, int seconds, String recordingUrl, Instant at) {
        learn(company, providerId, at, call -> call.leftVoicemail(seconds, recordingUrl, at));
    }

    /** The words of a voicemail. */
    public void voicemailTranscribed(
            Company company, String providerId, CallParties parties, String words, Instant at) {
        learn(company, providerId, at, call -> call.between(parties).transcribed(words, at));
    }

    /** Nothing more was told of a call, and it must be over: somebody should find out what the caller wanted. */
    void fellSilent(Call call) {
        var company = companies.get(call.company());
        var unknown = new CallParties(null, company.mainNumber());
        learn(company, call.providerId(), clock.instant(), it -> it.fellSilent(unknown));
    }

    private void learn(Company company, String providerId, Instant at, UnaryOperator<Call> fact) {
        Attempts.untilNotOvertaken(() -> learnt(company, providerId, at, fact))
                .ifPresent(told -> followUp(company, told));
    }

    /** The call that has become known better, if any; empty outside when another request told of it first. */
    private Optional<Optional<CallId>> learnt(
            Company company, String providerId, Instant at, UnaryOperator<Call> fact) {
        var known = calls.find(company.id(), CallId.of(company.id(), providerId));
        var before = known.orElseGet(() -> Call.heardOf(company.id(), providerId, at));
        var after = fact.apply(before);
        if (known.isPresent() && after.equals(before)) {
            return Optional.of(Optional.empty());
        }
        var told = after.changed(clock.instant());
        return (known.isPresent() ? calls.replace(told) : calls.insert(told))
                ? Optional.of(Optional.of(told.id()))
                : Optional.empty();
    }

    /** Makes sure that a missed call has its follow-up, which knows all that the call knows, and that an answered one is owed nothing. */
    void followUp(CompanyId company, CallId id) {
        followUp(companies.get(company), id);
    }

    private void followUp(Company company, CallId id) {
        Attempts.untilWritten(() -> {
            var call = calls.find(company.id(), id);
            if (call.isEmpty() || call.get().parties() == null) {
                return true;
            }
            if (!call.get().isMissed()) {
                answered(company, call.get());
                return true;
            }
            var followUp = followUps.open(company, call.get().opening(call.get().parties(), company));
            var attached = call.get().attachedTo(followUp);
            return attached == call.get() || calls.replace(attached.changed(clock.instant()));
        });
    }

    /** A call may have passed for missed until it became known that it was answered. */
    private void answered(Company company, Call call) {
        if (call.outcome() == CallOutcome.ANSWERED) {
            followUps.answered(company.id(), call.id().value());
        }
    }

    public Optional<Call> find(CompanyId company, CallId id) {
        return calls.find(company, id);
    }

    public List<Call> findAll(CompanyId company, Collection<CallId> ids) {
        return ids.isEmpty() ? List.of() : calls.findAll(company, ids);
    }
}
