package dev.ringback.followup;

import static dev.ringback.kernel.Permission.ASSIGN_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.CLAIM_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.OPEN_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;
import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.FollowUpPolicy;
import dev.ringback.company.Staff;
import dev.ringback.customer.CallerDescription;
import dev.ringback.customer.CallerMatch;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.customer.Recognised;
import dev.ringback.evidence.EvidenceService;
import dev.ringback.evidence.Reading;
import dev.ringback.followup.FollowUpOutcome.CallerHasAnother;
import dev.ringback.followup.FollowUpOutcome.ChangedMeanwhile;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.followup.FollowUpOutcome.NoSuchFollowUp;
import dev.ringback.followup.FollowUpOutcome.NoSuchReference;
import dev.ringback.journal.KeyTaken;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens, claims and finds follow-ups. A change is decided in the record and written only over the version it was decided on. */
@Service
public class FollowUpService {

    private final FollowUps followUps;
    private final CustomerService customers;
    private final EvidenceService evidence;
    private final Companies companies;
    private final Staff staff;
    private final Clock clock;

    FollowUpService(
            FollowUps followUps,
            CustomerService customers,
            EvidenceService evidence,
            Companies companies,
            Staff staff,
            Clock clock) {
        this.followUps = followUps;
        this.customers = customers;
        this.evidence = evidence;
        this.companies = companies;
        this.staff = staff;
        this.clock = clock;
    }

    /** What somebody wants to do, decided on the present state at this moment. */
    interface Decision {
        FollowUpOutcome on(FollowUp present, Instant now);
    }

    /** Has a person look at something besides the caller's own words: on the caller's open follow-up, else on one of its own. Safe to repeat. */
    public void lookAt(Company company, Opening opening) {
        var caller = Optional.ofNullable(opening.number()).map(CallerKeys::of);
        var present = followUps
                .findByContact(company.id(), opening.contactId())
                .or(() -> caller.flatMap(it -> followUps.findOpen(company.id(), it)));
        present.ifPresentOrElse(
                it -> change(company.id(), it.id(), (known, now) -> new Done(known.lookedAt(opening, now))),
                () -> open(company, opening));
    }

    /** Takes note of a caller who got in touch, for somebody who may report calls. */
    FollowUp open(Actor actor, Opening opening) {
        actor.require(OPEN_FOLLOW_UPS);
        return open(companies.get(actor.company()), opening).seenBy(actor);
    }

    /**
     * Takes note of a caller who got in touch: opens a follow-up, adds to the open one they have, or opens the one again that was closed not
     * long ago. Safe to repeat.
     */
    public FollowUp open(Company company, Opening opening) {
        var reading = evidence.read(company.id(), opening.words());
        return Attempts.untilNotOvertaken(() -> opened(company, opening, reading));
    }

    private Optional<FollowUp> opened(Company company, Opening opening, Reading reading) {
        var told = followUps.findByContact(company.id(), opening.contactId());
        var recognised = told.filter(it -> !opening.names(it))
                .map(FollowUpService::asBefore)
                .orElseGet(() -> recognise(company, opening));
        var caller = CallerKeys.of(opening.number(), recognised);
        var takenBack = told.filter(FollowUp::wasAnswered);
        var present = told.filter(it -> !it.wasAnswered()).or(() -> followUps.findOpen(company.id(), caller));
        if (present.isPresent()) {
            return joined(present.get(), opening, recognised, reading, company);
        }
        var again = takenBack
                .or(() -> findReopenable(company, caller, opening))
                .map(closed ->
                        new Reopening(closed, closed.reopen(opening, recognised, reading, company, clock.instant())))
                // Whose it was has other open work by now: that is this caller's no more, and this call begins its own.
                .filter(it -> otherOpen(it.before(), it.after()).isEmpty());
        if (again.isPresent()) {
            return replaced(again.get().after());
        }
        var opened = FollowUp.open(opening, recognised, reading, company, clock.instant());
        return followUps.insert(opened) ? Optional.of(opened.written()) : Optional.empty();
    }

    private record Reopening(FollowUp before, FollowUp after) {}

    private Optional<FollowUp> joined(
            FollowUp present, Opening opening, Recognised recognised, Reading reading, Company company) {
        var now = clock.instant();
        var owned = present.join(opening, recognised, reading, company, now);
        // Whoever it turned out to belong to may have another open one: then each goes on as it is.
        var joined = otherOpen(present, owned).isEmpty()
                ? owned
                : present.join(
                        opening.names(present) ? opening.withheld() : opening,
                        recognised.unowned(),
                        reading,
                        company,
                        now);
        return joined == present ? Optional.of(joined) : replaced(joined);
    }

    /** As it was written; empty when somebody wrote it first, or the caller got another one meanwhile: the next look finds that. */
    private Optional<FollowUp> replaced(FollowUp changed) {
        try {
            return followUps.replace(changed) ? Optional.of(changed.written()) : Optional.empty();
        } catch (KeyTaken meanwhile) {
            return Optional.empty();
        }
    }

    private Optional<FollowUp> findReopenable(Company company, CallerKeys caller, Opening opening) {
        var days = company.policy().reopenWithinDays();
        return days == 0
                ? Optional.empty()
                : followUps.findClosed(company.id(), caller, opening.at().minus(Duration.ofDays(days)));
    }

    /** A contact that is told again does not change who it was from. */
    private static Recognised asBefore(FollowUp it) {
        return new Recognised(it.caller().identity(), Optional.empty());
    }

    private Recognised recognise(Company company, Opening opening) {
        return customers.recognise(company, opening.number(), opening.callerName(), opening.at());
    }

    /** Who the caller is or may be, by what is known today; empty for somebody who may not read customers. */
    Optional<CallerMatch> callerMatch(Actor actor, FollowUp it) {
        return actor.may(READ_CUSTOMERS)
                ? Optional.of(customers.callerMatch(
                        companies.get(it.company()),
                        new CallerDescription(it.caller().number(), it.caller().name(), null, null)))
                : Optional.empty();
    }

    /** Claims one, or keeps a claim already held. */
    public FollowUpOutcome claim(Actor actor, FollowUpId id) {
        var member = actor.memberWith(CLAIM_FOLLOW_UPS);
        var idle = policy(actor).claimIdle();
        return change(actor, id, (it, now) -> it.claim(member, idle, now));
    }

    FollowUpOutcome release(Actor actor, FollowUpId id) {
        var member = actor.memberWith(CLAIM_FOLLOW_UPS);
        return change(actor, id, (it, now) -> it.release(member, now));
    }

    FollowUpOutcome assign(Actor actor, FollowUpId id, MemberId to) {
        var by = actor.memberWith(ASSIGN_FOLLOW_UPS);
        var assignee = staff.find(actor.company(), to);
        var idle = policy(actor).claimIdle();
        return change(
                actor,
                id,
                (it, now) -> assignee.<FollowUpOutcome>map(member -> it.assign(member, by, idle, now))
                        .orElseGet(() -> new NoSuchReference(it, "memberId")));
    }

    FollowUpOutcome takeOver(Actor actor, FollowUpId id, String reason) {
        var member = actor.memberWith(CLAIM_FOLLOW_UPS);
        var idle = policy(actor).claimIdle();
        return change(actor, id, (it, now) -> it.takeOver(member, reason, idle, now));
    }

    private FollowUpPolicy policy(Actor actor) {
        return companies.get(actor.company()).policy();
    }

    /** Notes that a visit has been booked for a follow-up. Safe to repeat. */
    public FollowUpOutcome book(Member by, FollowUpId id, String visitId) {
        return change(by, id, (it, now) -> it.book(visitId, by, now));
    }

    /** Notes that the visit booked for a follow-up was called off. Safe to repeat. */
    public FollowUpOutcome unbook(Member by, FollowUpId id, String visitId) {
        return change(by, id, (it, now) -> it.unbook(visitId, by, now));
    }

    /** Notes that the carrier took a text to the caller. Safe to repeat. */
    public void texted(CompanyId company, FollowUpId id, TextSent text) {
        var to = companies.get(company);
        change(company, id, (it, now) -> new Done(it.texted(text, to, now)));
    }

    /** Notes that a person says a reply of the caller's settles it. The same reply counts once. */
    public FollowUpOutcome resolved(
            Member by, FollowUpId id, String replyId, Instant repliedAt, @Nullable String note) {
        var evidence = new RecoveryEvidence(ProofOfRecovery.RESOLVED_REPLY, repliedAt, replyId, by, note);
        return change(by, id, (it, now) -> it.proved(evidence, now));
    }

    /** Changes one, unless it is not what the actor saw any more. */
    FollowUpOutcome change(Actor actor, FollowUpId id, @Nullable Long seen, Decision decision) {
        return change(
                actor,
                id,
                (it, now) -> seen != null && seen != it.version() ? new ChangedMeanwhile(it) : decision.on(it, now));
    }

    FollowUpOutcome change(Actor actor, FollowUpId id, Decision decision) {
        return change(actor.company(), id, decision);
    }

    private FollowUpOutcome change(CompanyId company, FollowUpId id, Decision decision) {
        return Attempts.untilNotOvertaken(() -> {
            var present = followUps.find(company, id);
            if (present.isEmpty()) {
                return Optional.of(new NoSuchFollowUp());
            }
            var outcome = decision.on(present.get(), clock.instant());
            if (!(outcome instanceof Done(var changed)) || changed == present.get()) {
                return Optional.of(outcome);
            }
            var other = otherOpen(present.get(), changed);
            return other.isPresent()
                    ? Optional.of(new CallerHasAnother(present.get(), other.get()))
                    : replaced(changed).map(Done::new);
        });
    }

    /** A change of whose it is, or opening it again, may meet another open one of the same caller. */
    private Optional<FollowUpId> otherOpen(FollowUp before, FollowUp after) {
        var caller = CallerKeys.of(after);
        if (after.status().isClosed() || (!before.status().isClosed() && caller.equals(CallerKeys.of(before)))) {
            return Optional.empty();
        }
        return followUps.findOtherOpen(after.company(), caller, after.id()).map(FollowUp::id);
    }

    /** Lets time do its part, however many have looked at it meanwhile. */
    void settle(FollowUp due) {
        followUps.replace(due.settled(clock.instant()));
    }

    public Optional<FollowUp> find(CompanyId company, FollowUpId id) {
        return followUps.find(company, id);
    }

    /** The open one of this caller. */
    public Optional<FollowUp> findOpen(CompanyId company, PhoneNumber caller) {
        return followUps.findOpen(company, CallerKeys.of(caller));
    }

    /** The open one of this customer, whichever of their numbers they called from. */
    public Optional<FollowUp> findOpen(Customer customer) {
        return followUps.findOpen(customer.company(), CallerKeys.of(customer));
    }

    public List<FollowUp> findAll(CompanyId company, Collection<FollowUpId> ids) {
        return ids.isEmpty() ? List.of() : followUps.findAll(company, ids);
    }

    Optional<FollowUp> read(Actor actor, FollowUpId id) {
        actor.require(READ_FOLLOW_UPS);
        return followUps.find(actor.company(), id).map(it -> it.seenBy(actor));
    }

    Page<FollowUp> page(
            Actor actor, PageRequest request, FollowUpFilter filter, FollowUpOrder order, FollowUps.Shown shown) {
        return followUps.page(inbox(actor, filter), request, order, shown).map(it -> it.seenBy(actor));
    }

    InboxCounts counts(Actor actor, FollowUpFilter filter) {
        return followUps.counts(inbox(actor, filter));
    }

    private Inbox inbox(Actor actor, FollowUpFilter filter) {
        actor.require(READ_FOLLOW_UPS);
        return new Inbox(actor, filter, customers(actor, filter.customerId()), clock.instant());
    }

    /** Notes that a call which passed for missed was answered after all. Safe to repeat. */
    public void answered(CompanyId company, String contactId) {
        followUps
                .findByContact(company, contactId)
                .ifPresent(
                        it -> change(company, it.id(), (present, now) -> new Done(present.answered(contactId, now))));
    }

    /** Whoever was merged into a customer is that customer. */
    private List<CustomerId> customers(Actor actor, @Nullable String id) {
        if (id == null) {
            return List.of();
        }
        actor.require(READ_CUSTOMERS);
        var named = new CustomerId(id);
        return customers.find(actor.company(), named).map(Customer::ids).orElse(List.of(named));
    }
}
